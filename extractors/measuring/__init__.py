"""How targets are read (chỉ tiêu): values in their shapes, what they measure, whether they promise or report."""
