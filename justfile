# What developers and CI run. `just` lists it.

default:
    @just --list

# All that CI runs
check:
    tests/run

# Build the shipped content
build *FLAGS:
    cargo run --release -- build {{FLAGS}}

# Format
fmt:
    cargo fmt

# Speed and memory of a build
bench:
    benches/build/run.sh
