#!/bin/sh
# The example is built and run as a host would build it: from an install tree, in a folder of its own.
# usage: install_test.sh BUILD-FOLDER EXAMPLE-FOLDER
set -eu
build=$1
example=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cmake --install "$build" --prefix "$scratch/installed" >/dev/null
cmake -S "$example" -B "$scratch/build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_PREFIX_PATH="$scratch/installed" >/dev/null
cmake --build "$scratch/build"

mkdir "$scratch/run"
cd "$scratch/run"
"$scratch/build/embed"
