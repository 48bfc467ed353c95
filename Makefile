# Thin names over `cargo xtask`. Pass options in ARGS: make test ARGS=--fast
.PHONY: help run watch check test bench build xtask
.DEFAULT_GOAL := help

help run watch check test bench build: xtask
	@cargo xtask $@ $(ARGS)

# The first command of a fresh checkout compiles the build program itself.
xtask:
	@test -x target/debug/xtask || echo "Building the build program, once: about two minutes"
