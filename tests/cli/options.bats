#!/usr/bin/env bats
# The table of options in a filter's source, its --help and its manual page
# name the same options and the same defaults; df-tools(7) has those that all
# filters share.

load lib.bash

filters=(df-cat df-chunk df-clean df-export df-fetch df-gen df-score)

# Each option of a filter as "--long" or "--long -s".
table() {
	"$1" --list-options |
		jq -r '"--" + .long + if (.short // "") == "" then ""
			else " -" + .short end' | sort
}

# A manual page as plain text, without what overstrikes letters.
rendered() {
	mandoc -Tascii -O width=990 "$1" | sed $'s/.\b//g'
}

# The same of a manual page, from the heads of its lists, such as
# "-j n, --jobs n" and "--no-progress, --progress".
page() {
	rendered "$1" | awk '/^ +-/ {
		long = short = ""
		sub(/^ +/, "")
		while (match($0, /^--?[A-Za-z0-9][A-Za-z0-9-]*/)) {
			word = substr($0, 1, RLENGTH)
			$0 = substr($0, RLENGTH + 1)
			sub(/^[ =][^ ,]+/, "")
			if (word !~ /^--/)
				short = " " word
			else {
				if (long != "")
					print long
				long = word
			}
			if (!sub(/^, /, ""))
				break
		}
		if (long != "")
			print long short
	}' | sort
}

# The same of --help.
help() {
	"$1" --help | sed -nE \
		's/^ *(-(.), )?(--[a-z][a-z0-9-]*).*/\3 -\2/p' |
		sed 's/ -$//' | sort
}

@test "every filter has the options that df-tools(7) describes" {
	page "$DF_SOURCE/man/df-tools.7" >shared
	[ "$(wc -l <shared)" -gt 10 ]
	for name in "${filters[@]}"; do
		table "$name" | comm -13 - shared >lacking
		diff /dev/null lacking >&2 || fail "$name lacks these"
	done
}

@test "--help and the table name the same options" {
	for name in "${filters[@]}"; do
		diff <(table "$name") <(help "$name") >&2 || fail "$name"
	done
}

@test "manual page and table name the same options" {
	page "$DF_SOURCE/man/df-tools.7" >shared
	for name in "${filters[@]}"; do
		diff <(table "$name" | comm -23 - shared) \
			<(page "$DF_SOURCE/man/$name.1" | comm -23 - shared) \
			>&2 || fail "$name"
	done
}

# "--long default" where the page says "The default is ...".
page_defaults() {
	rendered "$1" | awk '
	match($0, /--[a-z][a-z0-9-]*/) && /^ *-/ {
		long = substr($0, RSTART, RLENGTH)
	}
	/^[A-Z]/ { long = "" }
	long != "" && match($0, /[Tt]he default is [^ \t]+/) {
		value = substr($0, RSTART + 15, RLENGTH - 15)
		gsub(/^[`"\047]+|[`"\047.,;:]+$/, "", value)
		print long, value
		long = ""
	}' | sort
}

@test "the defaults that manual pages name are those of the table" {
	for name in "${filters[@]}"; do
		"$name" --list-options |
			jq -r 'select(.default != null) |
				"--" + .long + " " + .default' | sort >table
		page_defaults "$DF_SOURCE/man/$name.1" >page
		page_defaults "$DF_SOURCE/man/df-tools.7" >>page
		comm -13 table <(sort page) >wrong
		diff /dev/null wrong >&2 || fail "$name has other defaults"
	done
}

# A usage line without its options, in small letters.
operands() {
	sed -E 's/\[(options|option \.\.\.|-[^]]*)\] *//g; s/ +$//' | tr '[:upper:]' '[:lower:]'
}

@test "SYNOPSIS and the usage line agree about operands" {
	for name in "${filters[@]}"; do
		"$name" --help | sed -n 's/^usage: //p' | operands >usage
		rendered "$DF_SOURCE/man/$name.1" |
			sed -n '/^SYNOPSIS/,/^DESCRIPTION/s/^     df-/df-/p' |
			operands >synopsis
		diff usage synopsis >&2 || fail "$name"
	done
}
