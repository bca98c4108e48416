#!/usr/bin/env bats
# df-cat: records pass through untouched; and what the core does with every
# kind of bad input, of which df-cat is the plainest witness.

load lib.bash

local_setup() {
	printf '{"n":1}\n{"n":2}\n{"n":3}\n' >three
}

# Many small records, told apart by a number.
many() {
	awk -v n="$1" 'BEGIN {
		for (i = 1; i <= n; i++)
			printf "{\"n\":%d,\"text\":\"a text that is not short\"}\n", i
	}'
}

# A JSON object of exactly $1 bytes, line end not counted.
object_of() {
	printf '{"text":"'
	head -c $(($1 - 11)) /dev/zero | tr '\0' x
	printf '"}\n'
}

# Wait up to ten seconds for a condition.
soon() {
	local i
	for ((i = 0; i < 200; i++)); do
		! "$@" || return 0
		sleep 0.05
	done
	fail "not within ten seconds: $*"
}

@test "help goes to standard output" {
	go df-cat --help
	is_status 0
	err_is_empty
	grep -q '^usage: df-cat' "$out"
}

@test "the version goes to standard output" {
	go df-cat --version
	is_status 0
	grep -Eqx 'df-cat \(df-tools\) [0-9]+\.[0-9]+\.[0-9]+.*' "$out"
}

@test "an unknown option is wrong usage, and the nearest is named" {
	go df-cat --sturct
	is_status 2
	out_is_empty
	err_has "--strict"
}

@test "empty input gives no output" {
	go df-cat </dev/null
	is_status 0
	out_is_empty
	err_is_empty
}

@test "blank lines alone give no output" {
	printf '\n\r\n  \n\t\n\n' >blank
	go df-cat blank
	is_status 0
	out_is_empty
	err_is_empty
}

@test "one good record passes" {
	go df-cat <<<'{"a":1}'
	is_status 0
	out_is '{"a":1}'
	err_is_empty
}

@test "every byte of a record is kept, white space and order included" {
	cat >odd <<-'END'
		{ "b" : 1.0 ,	"a":[ 1,2 ] , "a":-0.0e-0 }
		{"n":1234567890123456789012345678901234567890}
		{"e":"\u00e9\/\ud83d\ude00\n","é":"é😀"}
		{"":{},"x":null,"":[]}
	END
	go df-cat odd
	is_status 0
	cmp odd "$out"
}

@test "a malformed line is told with file and line, and the next one passes" {
	printf '{"n":1}\n{"n":\n{"n":3}\n' >bad
	go df-cat bad
	is_status 0
	out_is '{"n":1}' '{"n":3}'
	err_has '^df-cat: bad:2: '
}

@test "what is JSON but no object is rejected" {
	printf '[1]\n"x"\n7\nnull\n{"n":1}{"n":2}\n' >others
	go df-cat --rejects rejects others
	is_status 0
	out_is_empty
	[ "$(jq -r .error.code rejects | tr '\n' ' ')" = \
		"not_object not_object not_object not_object bad_json " ]
}

@test "a reject says filter, code, line and why, and holds the line" {
	printf '{"n":1}\n{"n":"\\ud800"}\n' >bad
	go df-cat --rejects rejects bad
	is_status 0
	jq -e '.error.filter == "df-cat" and .error.code == "lone_surrogate"
		and .error.line == 2 and (.error.message | test("offset"))
		and .record == "{\"n\":\"\\ud800\"}"' rejects
}

@test "with --strict the first reject ends the run with 1" {
	printf '{"n":1}\noops\n{"n":3}\n' >bad
	go df-cat --strict bad
	is_status 1
	err_has '^df-cat: bad:2: '
	out_is '{"n":1}'
}

@test "more rejects than --max-rejects end the run with 3" {
	printf 'oops\n{"n":1}\noops\n{"n":2}\n' >bad
	go df-cat --max-rejects 1 bad
	is_status 3
	go df-cat --max-rejects 2 bad
	is_status 0
	out_is '{"n":1}' '{"n":2}'
	go df-cat --max-rejects 40% bad
	is_status 3
	go df-cat --max-rejects 50% bad
	is_status 0
}

@test "a run that read records and wrote none says so" {
	go df-cat <<<'oops'
	is_status 0
	err_has '1 record read and none written: no line is a JSON object'
	printf '<p>\n\377\n[1]\n' >page.html
	go df-cat page.html
	err_has '3 records read and none written: .*df-fetch makes'
	go df-cat <<<'{"a":"\ud800"}'
	err_has 'none written$'
}

@test "the last line needs no end, and files do not run together" {
	printf '{"n":1}' >a
	printf '{"n":2}' >b
	go df-cat a b
	is_status 0
	out_is '{"n":1}' '{"n":2}'
}

@test "half a line at the end is rejected" {
	printf '{"n":1}\n{"n":2,"te' >half
	go df-cat half
	is_status 0
	out_is '{"n":1}'
	err_has '^df-cat: half:2: '
}

@test "lines that end in CR LF lose the CR" {
	printf '{"n":1}\r\n\r\n{"n":2}\r\n' >dos
	go df-cat dos
	is_status 0
	out_is '{"n":1}' '{"n":2}'
}

@test "a byte-order mark at the start is skipped, and nowhere else" {
	printf '\xef\xbb\xbf{"n":1}\n\xef\xbb\xbf{"n":2}\n' >bom
	go df-cat bom
	is_status 0
	out_is '{"n":1}'
	err_has ':2: '
}

@test "NUL bytes reject their line only" {
	printf '{"a":"\0"}\n\0\n{"a"\0:1}\n{"n":4}\n' >nul
	go df-cat --rejects rejects nul
	is_status 0
	out_is '{"n":4}'
	[ "$(jq -s length rejects)" -eq 3 ]
}

@test "invalid UTF-8 is rejected with its offset and the reject is UTF-8" {
	printf '{"a":"\xff"}\n{"a":"\xed\xa0\x80"}\n{"n":3}\n' >latin
	go df-cat --rejects rejects latin
	is_status 0
	out_is '{"n":3}'
	iconv -f UTF-8 -t UTF-8 rejects >/dev/null
	jq -se 'length == 2 and all(.error.code == "bad_utf8")
		and (.[0].error.message | test("offset 6"))' rejects
}

@test "binary garbage is rejected, not fatal" {
	go df-cat --rejects rejects "$(command -v gzip)"
	is_status 0
	out_is_empty
	jq -se 'length > 10 and all(.error.code | type == "string")' \
		rejects >/dev/null
}

@test "nesting up to 512 levels passes, deeper is rejected" {
	nested() {
		printf '{"a":'
		head -c "$1" /dev/zero | tr '\0' '['
		head -c "$1" /dev/zero | tr '\0' ']'
		printf '}\n'
	}
	nested 511 >deep
	nested 512 >deeper
	nested 1000000 >>deeper
	go df-cat --rejects rejects deep deeper
	is_status 0
	cmp deep "$out"
	jq -se 'map(.error.code) == ["too_deep", "too_deep"]' rejects
}

@test "a line of 64 MiB passes, and one byte more is rejected" {
	object_of $((64 << 20)) >long
	object_of $(((64 << 20) + 1)) >longer
	printf '{"n":1}\n' >>longer
	go df-cat long longer
	is_status 0
	err_has '^df-cat: longer:1: '
	{ cat long; echo '{"n":1}'; } | cmp - "$out"
}

@test "--max-line sets the limit, and the reject shows the beginning" {
	{ object_of 5000; object_of 4096; } >lines
	go df-cat --max-line 4k --rejects rejects lines
	is_status 0
	[ "$(wc -c <"$out")" -eq 4097 ]
	jq -e '.error.code == "line_too_long" and .error.line == 1
		and (.record | startswith("{\"text\":\"xxx"))
		and (.record | length < 4096)' rejects
}

@test "a line of 1 GiB is rejected without being held" {
	# Sanitizers and valgrind want more address space than the limit here.
	[ -n "${DF_SANITIZE:-}" ] || ulimit -v 400000
	go df-cat --rejects rejects \
		< <(object_of $((1 << 30)); echo '{"n":2}')
	is_status 0
	out_is '{"n":2}'
	jq -e '.error.code == "line_too_long"' rejects
}

@test "operands are read in order, and - is standard input" {
	printf '{"n":0}\n' >zero
	go df-cat zero - zero <three
	is_status 0
	out_is '{"n":0}' '{"n":1}' '{"n":2}' '{"n":3}' '{"n":0}'
}

@test "a missing file is told of, and the others are read" {
	go df-cat three nowhere three
	is_status 1
	err_has '^df-cat: nowhere: .*[Nn]o such file'
	[ "$(wc -l <"$out")" -eq 6 ]
}

@test "a folder as operand is told of, and the others are read" {
	mkdir folder
	go df-cat folder three
	is_status 1
	err_has '^df-cat: folder: .*directory'
	[ "$(wc -l <"$out")" -eq 3 ]
}

@test "compressed operands are read by their names" {
	for tool in gzip:gz zstd:zst xz:xz bzip2:bz2; do
		"${tool%:*}" -c <three >"three.${tool#*:}"
	done
	go df-cat three.gz three.zst three.xz three.bz2
	is_status 0
	[ "$(wc -l <"$out")" -eq 12 ]
	go df-cat three.zst
	cmp three "$out"
}

@test "several compressed streams in one file are all read" {
	{ gzip -c three; gzip -c three; } >two.gz
	go df-cat two.gz
	is_status 0
	[ "$(wc -l <"$out")" -eq 6 ]
}

@test "a truncated .gz ends with 1 after what could be read" {
	many 20000 | gzip >whole.gz
	head -c $(($(wc -c <whole.gz) / 2)) whole.gz >cut.gz
	go df-cat cut.gz
	is_status 1
	err_has '^df-cat: cut.gz: '
	[ "$(wc -l <"$out")" -gt 5000 ]
	many 20000 | head -n "$(wc -l <"$out")" | cmp - "$out"
}

@test "compressed files cut within their header end with 1" {
	for tool in gzip:gz zstd:zst xz:xz bzip2:bz2; do
		name=short.${tool#*:}
		head -c 3 <("${tool%:*}" -c three) >"$name"
		go df-cat "$name" three
		is_status 1
		err_has "^df-cat: $name: "
		cmp three "$out"
		: | "${tool%:*}" -c >"$name"
		go df-cat "$name"
		is_status 0
		out_is_empty
	done
}

@test "a file that is not compressed as its name says is refused" {
	local name
	printf '{"a":1}\n' >plain
	for name in x.gz x.zst x.xz x.bz2; do
		cp plain "$name"
		go df-cat "$name" plain
		is_status 1
		out_is '{"a":1}'
		err_has "^df-cat: $name: not compressed as its name says\$"
	done
}

@test "a full disk is told of and ends with 1" {
	status=0
	many 10 | df-cat >/dev/full 2>"$err" || status=$?
	is_status 1
	err_has '[Nn]o space left'
	status=0
	many 100000 | df-cat -j2 >/dev/full 2>"$err" || status=$?
	is_status 1
	err_has '[Nn]o space left'
	status=0
	df-cat --help >/dev/full 2>"$err" || status=$?
	is_status 1
}

@test "a closed standard output is told of and ends with 1" {
	status=0
	df-cat three >&- 2>"$err" || status=$?
	is_status 1
}

@test "the summary says where the rejects are" {
	go df-cat --rejects file <<<'oops'
	err_has 'rejected \(bad_json 1\), kept in file$'
	go df-cat --rejects - <<<'oops'
	err_has 'rejected \(bad_json 1\)$'
	go df-cat --max-rejects 0 <<<'oops'
	err_has 'rejected \(bad_json 1\), --rejects FILE keeps them$'
	err_has 'stopped after 1 reject of 1 record, --max-rejects is 0$'
}

@test "a full disk under --rejects or --stats ends with 1" {
	for n in 1 100000; do
		yes oops | head -n $n >bad
		go df-cat --rejects /dev/full bad
		is_status 1
		[ "$(grep -c 'No space' "$err")" -eq 1 ]
		! grep -q 'kept' "$err" || fail "says that rejects are kept"
	done
	go df-cat --stats /dev/full three
	is_status 1
}

@test "a reader that closes early ends the run quietly" {
	for jobs in 1 2; do
		many 200000 >lots
		{ df-cat -j$jobs lots 2>"$err" || echo $? >status; } |
			head -n 1 >"$out"
		[ "$(wc -l <"$out")" -eq 1 ]
		err_is_empty
		[ "$(cat status)" -eq 141 ]
	done
}

@test "output is flushed when the input pauses" {
	for jobs in 1 2; do
		rm -f pipe
		mkfifo pipe
		df-cat -j$jobs <pipe >"$out" 2>"$err" &
		exec 9>pipe
		echo '{"n":1}' >&9
		soon grep -q '"n":1' "$out"
		printf '{"n":2}\n{"n"' >&9
		soon grep -q '"n":2' "$out"
		echo ':3}' >&9
		soon grep -q '"n":3' "$out"
		exec 9>&-
		wait $!
	done
}

@test "SIGTERM in the middle of a batch ends the run in good order" {
	for jobs in 1 2; do
		rm -f pipe
		mkfifo pipe
		df-cat -j$jobs --stats stats <pipe >"$out" 2>"$err" &
		exec 9>pipe
		many 10000 >&9
		printf '{"n":' >&9
		soon [ -s "$out" ]
		kill -TERM $!
		status=0
		wait $! || status=$?
		exec 9>&-
		is_status 1
		err_has 'SIGTERM'
		# What was written is whole lines from the beginning.
		written=$(wc -l <"$out")
		many 10000 | head -n "$written" | cmp - "$out"
		jq -e --argjson n "$written" '.records_out == $n' stats
	done
}

@test "any number of workers gives the same bytes" {
	{ many 30000; echo oops; object_of 3000000; many 30000; } >input
	go df-cat -q --rejects rejects.1 input
	mv "$out" one
	for jobs in 2 8 0; do
		go df-cat -q -j$jobs --rejects rejects.$jobs input
		is_status 0
		cmp one "$out"
		cmp rejects.1 rejects.$jobs
	done
}

@test "rejects and statistics go to standard error for -" {
	go df-cat -q --rejects - --stats - <<<'oops'
	is_status 0
	[ ! -e - ]
	err_has '^\{"error":.*"record":"oops"\}$'
	err_has '^\{"filter":"df-cat",.*"rejected":1,'
}

@test "statistics count what happened" {
	printf '{"n":1}\n\noops\n{"n":2}\n[]\n' >mixed
	go df-cat --stats stats mixed
	is_status 0
	jq -e '.records_in == 4 and .records_out == 2
		and .bytes_in == 25 and .bytes_out == 16 and .rejected == 2
		and .rejected_by_code == {bad_json: 1, not_object: 1}' stats
}

@test "statistics in Prometheus's text format" {
	printf '{"n":1}\noops\n' >mixed
	go df-cat --stats stats.prom mixed
	is_status 0
	grep -Eq '^df_[a-z_]+\{.*filter="df-cat".*\} [0-9.]+$' stats.prom
	is_prometheus stats.prom
}

# Records until progress was told twice, for a minute at most.
until_told_twice() {
	for _ in $(seq 240); do
		cat three
		[ "$(grep -c 'records' "$err")" -ge 2 ] && break
		sleep 0.25
	done
	cat three
}

@test "progress is shown when asked for, and -q silences all but errors" {
	go df-cat --progress < <(until_told_twice)
	is_status 0
	[ "$(grep -c 'records' "$err")" -ge 3 ]
	err_has "$(wc -l <"$out") records, .*, 0 rejected$"
	go df-cat three
	is_status 0
	err_is_empty
	go df-cat -q <<<'oops'
	is_status 0
	err_is_empty
}

@test "hostile bytes in file names and lines do not reach the terminal" {
	name=$'a\e[31m'
	echo $'\e[31m' >"$name"
	go df-cat "$name"
	is_status 0
	lacks $'\e' "$err"
}

@test "a file that standard output goes to, too, is not replaced" {
	ln -s /proc/self/fd/1 link
	df-cat -q --rejects link >both < <(printf 'oops\n{"n":1}\n')
	[ "$(wc -l <both)" -eq 2 ]
	[ -L link ]
}

@test "of a symbolic link the target is replaced" {
	mkdir folder
	ln -s folder/rejects link
	: >folder/rejects
	go df-cat -q --rejects link <<<'oops'
	is_status 0
	[ -L link ]
	[ -s folder/rejects ]
}
