#!/usr/bin/env bats
# What the shells complete of a filter.

load lib.bash

local_setup() {
	completions=$DF_BUILD/completions
	[ -z "${DF_SANITIZE:-}" ] || skip "a build with sanitizers"
}

# What bash would offer for the words given, the last being cut short.
offers() {
	bash -c '
		. "$0"
		COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
		f=_${1//-/_}
		"$f"
		printf "%s\n" "${COMPREPLY[@]}"' "$completions/bash/$1" "$@"
}

@test "bash completes options, choices and files" {
	[ "$(offers df-cat --str)" = --strict ]
	[ "$(offers df-cat --no-)" = --no-progress ]
	[ "$(offers df-export --format alp)" = alpaca ]
	[ "$(offers df-export --format = alp)" = alpaca ]
	touch records.ndjson
	[ "$(offers df-cat rec)" = records.ndjson ]
	[ "$(offers df-cat --rejects rec)" = records.ndjson ]
	[ -z "$(offers df-cat --jobs '')" ]
}

@test "zsh and fish can read theirs" {
	for file in "$completions"/bash/*; do
		bash -n "$file"
		[ -s "$completions/zsh/_${file##*/}" ]
		[ -s "$completions/fish/${file##*/}.fish" ]
	done
	if command -v zsh; then zsh -n "$completions"/zsh/*; fi
	if command -v fish; then fish -n "$completions"/fish/*; fi
}
