#!/usr/bin/env bats
# README.md: what it tells people to type does what it says.
load lib.bash

local_setup() {
	mkdir project project/pages
	cp "$DF_SOURCE"/tests/data/demo/*.html project/pages
	cd project || return 1
	PATH=$DF_BUILD/tests:$PATH
}

# block LANGUAGE N: the Nth fenced block in a language.
block() {
	awk -v fence='```'"$1" -v want="$2" '
		$0 == fence { on = ++n == want; next }
		/^```$/ { on = 0 }
		on' "$DF_SOURCE/README.md"
}

recipe() {
	block sh "$1" >recipe
	[ -s recipe ] || fail "README.md has no recipe $1"
	go bash -euo pipefail recipe
	is_status 0
}

# Every line of the data set $1 has just the keys $2.
has_keys() {
	[ "$(cat "$1"/data/*.jsonl | jq -c keys_unsorted | sort -u)" = "$2" ] ||
		fail "$1: $(cat "$1"/data/*.jsonl | head -c 500)"
	[ -s "$1/README.md" ]
}

@test "questions and answers from pages" {
	recipe 1
	has_keys qa '["messages"]'
	[ "$(cat qa/data/*.jsonl | wc -l)" -ge 30 ]
}

@test "texts for continued pretraining" {
	recipe 2
	has_keys corpus '["text"]'
}

@test "what was refused, and why" {
	recipe 3
	[ -s scored.ndjson ]
	[ "$(awk '{n += $1} END {print n}' reasons.txt)" -eq \
		"$(wc -l <refused.ndjson)" ]
	[ -s reasons.txt ]
}

@test "jq between the filters" {
	recipe 4
	has_keys english '["conversations","system"]'
	grep -q '^| en ' english/README.md
	! grep -q '^| de ' english/README.md || fail "German was kept"
}

@test "shards give what one run gives" {
	recipe 5
	has_keys shards '["instruction","input","output","system"]'
	df-fetch pages/*.html | df-clean | df-chunk | df-gen |
		df-export --format alpaca --split 80/10/10 one
	for split in train validation test; do
		[ ! -e one/data/$split.jsonl ] ||
			diff <(sort one/data/$split.jsonl) \
				<(sort shards/data/$split.jsonl)
	done
}

@test "a project with make" {
	block make 1 | sed "s,/usr/share/df-tools,$DF_BUILD/share/df-tools," \
		>Makefile
	rm pages/wikipedia*
	unset MAKEFLAGS MAKELEVEL
	go make -j2
	is_status 0
	has_keys dataset '["instruction","input","output","system"]'
}

@test "a filter in Python and one in awk" {
	block python 1 >words.py
	df-fetch pages/udhr-*.html | df-clean | python3 words.py >words.ndjson
	[ "$(wc -l <words.ndjson)" -eq 8 ]
	grep udhr-eng words.ndjson >english.ndjson
	[ "$(jq .words english.ndjson)" -eq \
		"$(jq -r .text english.ndjson | wc -w)" ]
	awk 'NR % 2' words.ndjson >half.ndjson
	[ "$(wc -l <half.ndjson)" -eq 4 ]
}

@test "a filter in C on libdf" {
	printf '%s\n' '{"n":1.0,"text":"caf\u00e9"}' '{"body":"ab"}' >in
	go df-len in
	is_status 0
	out_is '{"n":1.0,"text":"caf\u00e9","len":5}'
	err_has 'in:2: there is no text'
	go df-len --field body in
	holds '.[0].len == 2'
	go df-len --help
	is_status 0
	grep -q -- '--field' "$out"
}

@test "the table of filters names those that there are" {
	sed -n 's/^| \(df-[a-z]*\) .*/\1/p' "$DF_SOURCE/README.md" | sort >told
	(cd "$DF_SOURCE/cmd" && ls df-*.c) | sed 's/\.c$//' | sort | diff - told
}
