# lib: what every command-line test loads first.
#
# `go COMMAND...` runs it with standard output, standard error and status kept
# apart in $out, $err (files) and $status, and then checks what must hold after
# every run: no core, no temporary file left behind.

setup() {
	PATH=$DF_BUILD:$PATH
	DIR=$(mktemp -d "${BATS_TMPDIR:-/tmp}/df-cli.XXXXXX")
	mkdir "$DIR/tmp"
	export TMPDIR=$DIR/tmp LC_ALL=C.UTF-8
	# What a sanitizer finds is never one of a filter's own statuses.
	export ASAN_OPTIONS=exitcode=99 TSAN_OPTIONS=exitcode=99
	export UBSAN_OPTIONS=exitcode=99:print_stacktrace=1
	cd "$DIR" || return 1
	out=$DIR/out err=$DIR/err
	if declare -F local_setup >/dev/null; then local_setup; fi
}

teardown() {
	cd / && rm -rf "$DIR"
}

go() {
	status=0
	"$@" >"$out" 2>"$err" || status=$?
	[ "$status" -lt 99 ] ||
		fail "died of status $status" "$(shown "$err")" || return
	left_in_tmpdir | (! grep .) >&2 || fail "left in TMPDIR" || return
	[ ! -e core ] || fail "left a core"
}

# ThreadSanitizer maps a file of its own at the start of a program: one that is
# killed just then leaves it, and no filter could help that.
left_in_tmpdir() {
	find "$TMPDIR" -mindepth 1 ! -name 'tsan.rodata.*'
}

fail() {
	printf '%s\n' "$@" >&2
	return 1
}

# The beginning of a file, for messages.
shown() {
	head -c 2000 "$1"
}

# The status of the last run.
is_status() {
	[ "$status" -eq "$1" ] ||
		fail "status $status instead of $1" "$(shown "$err")"
}

# Standard output is exactly these lines.
out_is() {
	printf '%s\n' "$@" | diff -u - "$out" >&2 || fail "unexpected output"
}

out_is_empty() {
	[ ! -s "$out" ] || fail "unexpected output: $(shown "$out")"
}

err_is_empty() {
	[ ! -s "$err" ] || fail "unexpected message: $(shown "$err")"
}

# Standard error holds this extended regular expression.
err_has() {
	grep -Eq -- "$1" "$err" ||
		fail "no '$1' in: $(shown "$err")"
}

# jq's answer to $1 over standard output (slurped) is true.
holds() {
	jq -se "$1" "$out" >/dev/null ||
		fail "not so: $1" "$(shown "$out")"
}

# No line of the file $2 matches $1.
lacks() {
	if grep -E -- "$1" "$2" >&2; then fail "'$1' in $2"; fi
}

# Whether the file text holds the words, in this order.
in_order() {
	local words rest
	rest=$(<text)
	for words; do
		[[ $rest == *"$words"* ]] || fail "no '$words' in: $(<text)"
		rest=${rest#*"$words"}
	done
}

# Whether it holds none of them.
text_lacks() {
	local words
	for words; do
		! grep -qF -- "$words" text || fail "'$words' in: $(<text)"
	done
}

# Every line is a comment or a sample of Prometheus's text format.
is_prometheus() {
	if grep -Ev '^(#.*|[a-z_]+(\{[^}]*\})? [0-9.e+-]+)$' "$1" >&2; then
		fail "no Prometheus text format: $1"
	fi
}
