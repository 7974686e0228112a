"""The way into the database (vào cơ sở dữ liệu), behind `pipeline.store`, `pipeline.correct` and `pipeline.query`.

| module | what it does |
|---|---|
| `connect` | opens SQLite or PostgreSQL, moves the schema, gives the only writer its transaction |
| `records`, `factrows` | turn a reading into rows |
| `identify`, `reidentify` | tell which unit, instrument, post or body is meant, at first and after a correction |
| `register`, `units` | find these again, or add them |
| `prefer` | chooses the copy that counts |
| `ledger` | keeps the jobs of a batch |
| `frames` | gives the views as DataFrames |
| `refind` | finds a correction's fact again after newer code has read the file |
"""
