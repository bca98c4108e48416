#!/usr/bin/env bats
# hostile: lines made to cost time or memory. Each is handled within seconds
# and, where the limit of address space can be set, within 300 MB.

load lib.bash

# df-cat on standard input, in little time and memory.
guarded() (
	[ -n "$DF_SANITIZE" ] || ulimit -v 300000
	timeout 60 df-cat "$@"
)

# The text $1, $2 times.
repeat() {
	awk -v s="$1" -v n="$2" 'BEGIN {
		while (length(s) * 2 <= 65536 && n % 2 == 0) { s = s s; n /= 2 }
		for (; n > 0; n--) printf "%s", s
	}'
}

# The line on standard input, then a good record: it is rejected with this
# code, and the good one passes.
rejected_as() {
	{
		cat
		printf '\n{"good":1}\n'
	} >in
	go guarded --rejects r <in
	is_status 0
	out_is '{"good":1}'
	[ "$(jq -r .error.code r)" = "$1" ] || fail "$(cut -c1-300 r)"
}

@test "millions of fields are rejected" {
	{
		printf '{"":1'
		repeat ',"":1' 4000000
		printf '}'
	} | rejected_as too_many_fields
}

@test "a million levels are rejected" {
	repeat '[' 1000000 | rejected_as too_deep
	{
		printf '{"a":'
		repeat '{"a":' 1000000
	} | rejected_as too_deep
}

@test "a number of a million digits passes as it is" {
	{
		printf '{"n":-'
		repeat 1 1000000
		printf '.5e-7}\n'
	} >in
	go guarded <in
	is_status 0
	cmp in "$out"
}

@test "megabytes of escapes pass as they are" {
	{
		printf '{"a":"'
		repeat '\\n\\u00e9\\ud83d\\ude00' 262144
		printf '"}\n'
	} >in
	go guarded <in
	is_status 0
	cmp in "$out"
}

@test "lines of one byte and blank lines, millions of them" {
	{
		repeat $'x\n' 262144
		repeat $'\n' 2097152
		repeat $' \t\n' 262144
	} >in
	go guarded --stats s <in
	is_status 0
	err_has '262144 records read and none written'
	[ "$(wc -l <"$err")" -lt 10 ]
	jq -e --argjson n "$(wc -c <in)" '.records_in == 262144 and
		.rejected == 262144 and .bytes_in == $n' s
}

@test "a line that comes slowly and never ends costs linear time" {
	go guarded < <(
		printf '{"a":"'
		# awk flushes each of its writes of 100 bytes.
		awk 'BEGIN {
			s = sprintf("%0100d", 0)
			for (n = 0; n < 100000; n++) {
				printf "%s", s
				fflush()
			}
		}'
		printf '"}\n'
	)
	is_status 0
	[ "$(wc -c <"$out")" = 10000009 ]
}
