#!/usr/bin/env bash
# Speed and memory of `yorisoi build` beside `cp -r` of its own output.   benches/build/run.sh [CONTENT] [RUNS]
# Medians; each run goes into a fresh folder, after a sync. Builds the program first; measure on a quiet machine.
set -eu
cd "$(dirname "$0")/../.."
cargo build --release --quiet
exec python3 benches/build/measure.py "${CARGO_TARGET_DIR:-target}/release/yorisoi" "${1:-content}" "${2:-5}"
