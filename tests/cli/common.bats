#!/usr/bin/env bats
# What every filter does alike, asked of each of them in turn.

load lib.bash

local_setup() {
	cat >record <<-'END'
		{"id":"1","url":"https://example.org/","content_type":"text/plain","text":"Ada Lovelace was an English mathematician. She was born in 1815 in London. She wrote the first program.","messages":[{"role":"user","content":"Who was Ada Lovelace?"},{"role":"assistant","content":"An English mathematician."}]}
	END
	sed p record >records
	echo oops >>records
}

# Run the function $1 for each of the other arguments; all must do.
each() {
	local name what=$1 failed=0
	shift
	for name; do
		[ -x "$DF_BUILD/$name" ] || fail "$name is not built" || return 1
		rm -rf set
		"$what" "$name" || {
			echo "this was $name" >&2
			failed=1
		}
	done
	return $failed
}

all=(df-cat df-chunk df-clean df-export df-fetch df-gen df-score)
# Those that read records, and those of them that write them.
readers=(df-cat df-chunk df-clean df-export df-gen df-score)
writers=(df-cat df-chunk df-clean df-gen df-score)

# Run a filter, with the folder that df-export wants.
filter() {
	local name=$1
	shift
	[ "$name" != df-export ] || set -- "$@" "$DIR/set"
	go "$name" "$@"
}

help_to_stdout() {
	go "$1" --help && is_status 0 && err_is_empty &&
		grep -q "^usage: $1 " "$out" && mv "$out" long &&
		go "$1" -h && is_status 0 && cmp long "$out"
}

@test "help goes to standard output" {
	each help_to_stdout "${all[@]}"
}

version_to_stdout() {
	go "$1" --version && is_status 0 && err_is_empty &&
		grep -Eqx "$1 \(df-tools\) [0-9]+\.[0-9]+\.[0-9]+.*" "$out" &&
		go "$1" -V && is_status 0
}

@test "the version goes to standard output" {
	each version_to_stdout "${all[@]}"
}

nearest_named() {
	go "$1" --max-rejetcs 3 && is_status 2 && out_is_empty &&
		err_has "^$1: .*--max-rejects" &&
		go "$1" --nothing-like-it && is_status 2 && out_is_empty &&
		go "$1" -@ && is_status 2
}

@test "an unknown option is wrong usage, and the nearest is named" {
	each nearest_named "${all[@]}"
}

values_checked() {
	go "$1" --jobs many && is_status 2 && err_has "^$1: .*jobs.*many" &&
		go "$1" -j 100000 && is_status 2 && err_has "jobs" &&
		go "$1" --max-line 3q && is_status 2 && err_has "max-line" &&
		filter "$1" --max-rejects -1 && is_status 2 &&
		err_has "max-rejects" &&
		filter "$1" --max-rejects 101% && is_status 2 &&
		go "$1" --rejects && is_status 2 && err_has "rejects"
}

@test "values of options are checked, and the message names the option" {
	each values_checked "${all[@]}"
}

params_in_one_line() {
	filter "$1" --print-params -j 2 && is_status 0 &&
		[ "$(wc -l <"$out")" -eq 1 ] &&
		holds ".[0].filter == \"$1\" and .[0].jobs == 2"
}

@test "--print-params prints one line" {
	each params_in_one_line "${all[@]}"
}

nothing_from_nothing() {
	filter "$1" </dev/null && is_status 0 && out_is_empty &&
		filter "$1" -j 2 </dev/null && is_status 0 && out_is_empty
}

@test "empty input gives no output" {
	each nothing_from_nothing "${all[@]}"
}

nothing_from_blanks() {
	filter "$1" < <(printf '\n\r\n \n\n') && is_status 0 && out_is_empty
}

@test "blank lines alone give no output" {
	each nothing_from_blanks "${all[@]}"
}

reject_written() {
	filter "$1" --rejects rejects <records && is_status 0 &&
		jq -se --arg name "$1" '.[-1] |
			.error.filter == $name and .error.code == "bad_json"
			and .error.line == 3 and .record == "oops"' rejects
}

@test "a malformed line is rejected with its number" {
	each reject_written "${readers[@]}"
}

reject_told() {
	filter "$1" <records && is_status 0 && err_has "^$1: .*3: "
}

@test "without --rejects the first rejects are told on standard error" {
	each reject_told "${readers[@]}"
}

strict() {
	filter "$1" --strict < <(echo oops) && is_status 1
}

@test "with --strict the first reject ends the run with 1" {
	each strict "${readers[@]}"
}

limited() {
	filter "$1" --max-rejects 1 < <(printf 'oops\noops\noops\n') &&
		is_status 3
}

@test "more rejects than --max-rejects end the run with 3" {
	each limited "${readers[@]}"
}

statistics() {
	filter "$1" --stats stats.json <records && is_status 0 &&
		jq -e --arg name "$1" '.filter == $name and .records_in == 3
			and .rejected_by_code.bad_json == 1
			and .exit_status == 0 and .seconds >= 0' \
			stats.json &&
		rm -rf set &&
		filter "$1" --stats stats.prom <records && is_status 0 &&
		is_prometheus stats.prom && grep -q "\"$1\"" stats.prom
}

@test "statistics are JSON, or Prometheus's text for names in .prom" {
	each statistics "${readers[@]}"
}

full_disk() {
	status=0
	"$1" <record >/dev/full 2>"$err" || status=$?
	is_status 1 && err_has '[Nn]o space left'
}

@test "a full disk is told of and ends with 1" {
	each full_disk df-cat df-chunk df-clean df-score
}

full_disk_for_help() {
	local option
	for option in --help --version --print-params; do
		status=0
		"$1" $option >/dev/full 2>"$err" || status=$?
		is_status 1 || return 1
	done
}

@test "a full disk is noticed by what prints and exits, too" {
	each full_disk_for_help "${all[@]}"
}

reader_gone() {
	yes "$(cat record)" | head -n 20000 >many
	"$1" -q many 2>"$err" | head -n 1 >"$out"
	[ "$(wc -l <"$out")" -eq 1 ] && err_is_empty
}

@test "a reader that closes early ends the run quietly" {
	each reader_gone df-cat df-chunk df-clean df-score
}

operand_missing() {
	go "$1" nowhere record && is_status 1 &&
		err_has "^$1: nowhere: " && [ -s "$out" ]
}

@test "a missing file is told of, and the others are read" {
	each operand_missing df-cat df-chunk df-clean df-score
}

operand_folder() {
	mkdir -p folder
	go "$1" folder record && is_status 1 &&
		err_has "^$1: folder: .*directory" && [ -s "$out" ]
}

@test "a folder as operand is told of, and the others are read" {
	each operand_folder df-cat df-chunk df-clean df-score
}

same_for_workers() {
	awk '{ for (i = 0; i < 500; i++) print }' records >many
	filter "$1" -q many && is_status 0 && mv "$out" one &&
		filter "$1" -q -j 3 many && is_status 0 && cmp one "$out"
}

@test "any number of workers gives the same bytes" {
	each same_for_workers "${writers[@]}"
}

unknown_kept() {
	local odd='"odd" : [1.0, "\u00e9", 12345678901234567890123]'
	{ printf '{%s,' "$odd" && tail -c +2 record; } >input
	go "$1" input && is_status 0 && [ -s "$out" ] &&
		grep -qF "$odd" "$out"
}

@test "unknown fields are kept byte for byte" {
	each unknown_kept df-cat df-clean df-score
}
