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

# Write again what is made from the record types: schemas, editor settings, reference page, web form
forms:
    cargo run -- schema --output schemas
    cargo run -- schema --vscode --output .vscode
    cargo run -- schema --reference --output docs/reference.ja.md
    cargo run -- schema --cms --ward toshima-ku --output docs/cms/config.yml

# Accept what the fixture publishes now as right: the hashes and texts of tests/golden. Read the difference in git
golden:
    GOLDEN=accept cargo test --release --test main golden

# Write the handbook's answers and pictures again
handbook:
    cargo build --release
    node tests/node/handbook.mjs target/release/yorisoi --write
