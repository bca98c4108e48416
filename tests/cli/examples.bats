#!/usr/bin/env bats
# What the manual pages show under EXAMPLES is run as it stands there, page by
# page in a folder that holds the files which the examples name; those are made
# by tests/cli/examples.sh. A block is commands; where lines begin with "$ ", those are the
# commands and what follows them is the output, which must be just so.

load lib.bash

local_setup() {
	mkdir files
	cd files || return 1
	# shellcheck source=tests/cli/examples.sh
	. "$DF_SOURCE/tests/cli/examples.sh"
}

# The blocks of the section EXAMPLES, each ended by a form feed. A block after
# the comment "needs ..." is left out.
blocks() {
	awk '
	/^\.Sh / { on = $2 == "EXAMPLES" }
	!on { next }
	/^\.\\" needs / { skip = 1 }
	/^\.Dl / { sub(/^\.Dl /, ""); line = $0 }
	/^\.Bd -literal/ { inside = 1; next }
	/^\.Ed/ { inside = 0; if (!skip) print "\f"; skip = 0; next }
	inside { line = $0 }
	line != "" {
		sub(/^\\&/, "", line)
		gsub(/\\-/, "-", line)
		gsub(/\\\(dq|\\\[dq\]/, "\"", line)
		gsub(/\\\(aq|\\\[aq\]/, "\047", line)
		gsub(/\\\(ti|\\\[ti\]/, "~", line)
		gsub(/\\e/, "\\", line)
		if (!skip)
			print line
		if (!inside) {
			if (!skip)
				print "\f"
			skip = 0
		}
		line = ""
	}' "$1"
}

# Run one block: every command must succeed, and print what it says it does.
run_block() {
	local line command='' want='' shown=no

	if ! grep -q '^\$ ' <<<"$1"; then
		run_command "$1" "" no
		return
	fi
	while IFS= read -r line; do
		if ! bash -n <<<"$command" 2>/dev/null; then
			command+=$'\n'$line
		elif [[ $line == '$ '* ]]; then
			run_command "$command" "$want" $shown || return 1
			command=${line#'$ '} want='' shown=no
		else
			want+=$line$'\n' shown=yes
		fi
	done <<<"$1"
	run_command "$command" "$want" $shown
}

run_command() {
	local got

	if ! got=$(bash -eo pipefail -c "$1" 2>&1 </dev/null && echo x); then
		fail "failed: $1" "$got"
		return
	fi
	got=${got%x}
	[ "$3" = no ] || diff -u <(printf %s "$2") <(printf %s "$got") >&2 ||
		fail "prints something else: $1"
}

@test "the examples of every manual page do what they say" {
	local page block failed=0

	for page in "$DF_SOURCE"/man/*.[1-8]; do
		cp -r "$DIR/files" "$DIR/$(basename "$page")"
		cd "$DIR/$(basename "$page")"
		while IFS= read -rd $'\f' block; do
			block=${block#$'\n'}
			run_block "${block%$'\n'}" ||
				{ echo "in $page" >&2; failed=1; }
		done < <(blocks "$page")
	done
	[ $failed -eq 0 ]
}
