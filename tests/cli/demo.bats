#!/usr/bin/env bats
# scripts/demo: the first thing that a newcomer runs.
load lib.bash

demo() {
	go "$DF_SOURCE/scripts/demo" "$@"
}

@test "the demo makes a data set of the bundled pages and shows it" {
	demo set
	is_status 0
	err_is_empty
	for filter in fetch clean chunk gen score export; do
		grep -q "^df-$filter  *[1-9]" "$out"
	done
	[ "$(grep -c '^  user ' "$out")" -eq 3 ]
	[ "$(grep -c '^  assistant ' "$out")" -eq 3 ]
	grep -q "^The data set:  $PWD/set$" "$out"
	[ -s set/README.md ]
	for split in train validation test; do
		jq -e '.messages | length >= 2' set/data/$split.jsonl >/dev/null
	done
	[ "$(cat set/data/*.jsonl | wc -l)" -ge 100 ]
}

@test "once more, and from another folder, it makes the same data set" {
	demo set
	is_status 0
	cp -r set first
	demo set
	is_status 0
	diff -r first set
	mkdir elsewhere
	cd elsewhere
	demo ../set
	is_status 0
	err_is_empty
	diff -r ../first ../set
}

@test "a filter that fails fails the demo" {
	mkdir bin
	ln -s "$DF_BUILD"/df-* bin
	rm bin/df-chunk
	printf '#!/bin/sh\nexit 1\n' >bin/df-chunk
	chmod +x bin/df-chunk
	DF_BUILD=$PWD/bin demo set
	[ "$status" -ne 0 ] || fail "it went on"
}

@test "a wrong option is told" {
	demo --what
	is_status 2
	err_has usage
}
