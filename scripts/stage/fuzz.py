"""Throws mutated files at the readers of print files, guided by which lines they reach.

Each target gets its share of the time in a process of its own, with a bound on memory and on the time of one input. The
corpus stays in .cache/fuzz, so that the next run goes on where this one stopped; what breaks a reader lies beside it.
"""

import argparse
import logging
from pathlib import Path
import subprocess
import sys
from types import ModuleType
import warnings

CORPUS = Path(__file__).parents[2] / ".cache" / "fuzz"
_SECONDS = 300
_LONGEST = 100_000
_ONE_INPUT = 10
_MEGABYTES = 2048


def _fuzz(name: str, seconds: int) -> None:
    """Fuzz one target in this process; it ends the process."""
    import atheris

    _leave_home_assistant_out()
    with atheris.instrument_imports(include=["custom_components.printernizer.printfiles", "zipfile"]):
        from tests.printfiles.fuzzing import SEEDS, TARGETS

    # What is worth a warning to others is what is thrown here.
    logging.disable()
    warnings.simplefilter("ignore")
    folder = CORPUS / name
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS[name]()):
        (folder / f"seed-{number}").write_bytes(seed)
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={_LONGEST}",
        f"-timeout={_ONE_INPUT}",
        f"-rss_limit_mb={_MEGABYTES}",
        f"-artifact_prefix={CORPUS}/{name}-",
        "-print_final_stats=1",
        "-verbosity=1",
    ]
    atheris.Setup([sys.argv[0], *options, str(folder)], TARGETS[name])
    atheris.Fuzz()


def _leave_home_assistant_out() -> None:
    """Let the readers be imported without the integration around them, which takes ten times as long."""
    package = ModuleType("custom_components.printernizer")
    package.__path__ = [str(Path(__file__).parents[2] / "custom_components" / "printernizer")]
    sys.modules[package.__name__] = package


def _run(names: list[str], seconds: int) -> int:
    """Fuzz the targets one after the other; return how many broke."""
    broken = 0
    for name in names:
        print(f"» {name}", file=sys.stderr, flush=True)
        command = [sys.executable, "-m", "scripts.stage.fuzz", "--one", name]
        share = max(seconds // len(names), 1)
        done = subprocess.run([*command, "--seconds", str(share)], timeout=share + 120, check=False)
        broken += bool(done.returncode)
    return broken


def main() -> None:
    """Run; exit with 1 when a reader broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", help="all, unless some are named")
    parser.add_argument("--seconds", type=int, default=_SECONDS, help="for all targets together")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        _fuzz(options.one, options.seconds)
        return
    from tests.printfiles.fuzzing import TARGETS

    if unknown := set(options.targets) - set(TARGETS):
        parser.error(f"unknown: {', '.join(unknown)}; there are {', '.join(TARGETS)}")
    if broken := _run(options.targets or list(TARGETS), options.seconds):
        sys.exit(f"error: {broken} broke; what broke them lies in {CORPUS}")


if __name__ == "__main__":
    main()
