#!/usr/bin/env bash
# Install the Debian packages that are not there yet. Says what to do where it may not install.
set -euo pipefail
need=("$@")
command -v tesseract >/dev/null 2>&1 || need+=(tesseract-ocr)
tesseract --list-langs 2>/dev/null | grep -qx vie || need+=(tesseract-ocr-vie)
python3 -c 'import ensurepip' 2>/dev/null || need+=(python3-venv)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || need+=(postgresql)
[ ${#need[@]} -eq 0 ] && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
  echo "Cần cài thêm / please install: ${need[*]}" >&2
  exit 0
fi
root=""
[ "$(id -u)" -eq 0 ] || root="sudo"
echo "Cài gói hệ thống / installing system packages: ${need[*]}"
$root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
