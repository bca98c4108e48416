#!/usr/bin/env bats
# df-fetch --check-robots: the questions of the tests of Google's parser.

load lib

cases=$BATS_TEST_DIRNAME/../data/robots/google_robots_test.jsonl

# The file $1 is to let the robot $2 load $3, or not, as $4 says.
google() {
	printf %s "$1" >robots.txt
	go df-fetch --check-robots robots.txt -A "$2" -- "$3" || return
	is_status 0 || return
	[[ $(<"$out") == *'"allowed":'"$4"* ]] ||
		fail "allowed is to be $4" "$(<"$out")" "robot: $2" "$1"
}

@test "--check-robots answers as Google does" {
	[ "$(wc -l <"$cases")" -eq 145 ]
	jq -r '"google " + ([.robotstxt, .ua, .url, .allowed] |
		map(tostring | @sh) | join(" ")) + " || wrong=1"' \
		"$cases" >questions
	wrong=0
	# shellcheck source=/dev/null
	. ./questions
	[ "$wrong" -eq 0 ]
}
