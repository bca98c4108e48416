#!/usr/bin/env bats
# faults: memory, disks and threads that fail at every single place where they
# can. A filter ends with 1 and says why, or gives what it would have given; it
# never crashes, hangs, or loses records without a word.

load lib.bash

local_setup() {
	[ -z "$DF_SANITIZE" ] || skip "sanitizers have their own malloc"
	inject=$DF_BUILD/tests/inject.so
	reached=$DIR/reached
	{
		printf '{"n":1}\n{"n":\n\377\n[2]\n{"text":"'
		head -c 600000 /dev/zero | tr '\0' x
		printf '"}\n{"n":3}\n'
	} >in
	gzip -k in
	df-cat in >right 2>/dev/null
}

# inject PLAN COMMAND...: run it with the fault; $hit tells if it was reached.
inject() {
	local plan=$1
	shift
	rm -f "$reached"
	go timeout 20 env LD_PRELOAD="$inject" INJECT="$plan" \
		INJECT_REACHED="$reached" "$@"
	hit=0
	[ ! -e "$reached" ] || hit=1
}

# Either the run failed and said why, or nothing is missing: what is not in the
# output is among the rejects, and those were told.
nothing_lost() {
	case $status in
	0)
		if ! cmp -s right "$out"; then
			grep -q 'out_of_memory' "$err" ||
				fail "lost without a word" "$(shown "$err")"
		fi ;;
	1) [ -s "$err" ] || fail "failed without a word" ;;
	*) fail "status $status" "$(shown "$err")" ;;
	esac
	# Whole lines, and only those of the right output, in their order.
	diff right "$out" | grep -c '^>' >extra || true
	[ "$(cat extra)" = 0 ] || fail "output that was never input"
}

# Every N-th call in turn, until there is none left; at least $1 there must be.
each() {
	local least=$1 call=$2 how=$3 n=1
	shift 3
	while inject "$call:$n:$how" "$@"; do
		[ "$hit" = 1 ] || break
		nothing_lost || fail "$call $n of $*" || return
		[ -z "$(ls -- *.tmp 2>/dev/null)" ] ||
			fail "$call $n left $(ls -- *.tmp)" || return
		n=$((n + 1))
		[ "$n" -lt 2000 ] || fail "no end of ${call}s" || return
	done
	[ "$n" -gt "$least" ] || fail "only $((n - 1)) calls of $call"
}

# Every second call; the output must be right all the same.
often() {
	local call=$1 how=$2
	shift 2
	inject "$call:0:$how" "$@"
	[ "$hit" = 1 ] || fail "$call was never called"
	is_status 0
	cmp right "$out"
}

@test "no memory at any one place" {
	each 5 malloc ENOMEM df-cat in
}

@test "no memory at any one place, with rejects and statistics" {
	each 8 malloc ENOMEM df-cat --rejects r --stats s.json in
	each 8 malloc ENOMEM df-cat --stats s.prom --strict in
}

@test "no memory at any one place of two workers" {
	each 20 malloc ENOMEM df-cat -j2 --rejects r in
}

@test "no memory at any one place of a compressed file" {
	each 8 malloc ENOMEM df-cat in.gz
}

@test "no memory for what is printed" {
	local n
	for n in 1 2 3 4 5 6; do
		inject "malloc:$n:ENOMEM" df-cat --print-params
		if [ "$status" = 0 ]; then
			holds '.[0].filter == "df-cat"'
		else
			is_status 1
			[ -s "$err" ]
		fi
	done
}

@test "a worker that cannot be started ends the run with 1" {
	each 4 thread EAGAIN df-cat -j4 in
	inject thread:3:EAGAIN df-cat -j4 in
	is_status 1
	err_has 'cannot start a thread'
}

@test "reads that are short or interrupted lose nothing" {
	often read short df-cat in
	often read EINTR df-cat in
	often read EINTR df-cat in.gz
	often read short df-cat in.gz
	often read EAGAIN df-cat -j2 in
}

@test "a read that fails is told of" {
	each 2 read EIO df-cat in
	each 2 read EIO df-cat -j2 in
	each 1 read EIO df-cat in.gz
}

@test "writes that are short or interrupted lose nothing" {
	often write short df-cat in
	often write EINTR df-cat in
	often write EAGAIN df-cat in
	often write short df-cat -j2 --rejects r in
	[ "$(jq -c .error.code r | wc -l)" = 3 ]
}

@test "a disk that is full at any one write is told of" {
	each 1 write ENOSPC df-cat in
	each 1 write ENOSPC df-cat -j2 in
	each 3 write EDQUOT df-cat --rejects r --stats s in
	is_status 0
}

@test "a disk that fails when all seems written is told of" {
	for call in fsync close rename; do
		rm -f r s
		inject "$call:1:EIO" df-cat --rejects r --stats s /dev/null
		[ "$hit" = 1 ]
		if [ "$call" != close ]; then
			is_status 1
			err_has 'Input/output error'
		fi
		[ -z "$(ls -- *.tmp 2>/dev/null)" ]
	done
}

@test "what is replaced stays when its successor cannot be written" {
	echo old >r
	echo old >s
	for fault in write:1:ENOSPC fsync:1:EIO rename:1:EIO; do
		inject "$fault" df-cat -q --rejects r in
		[ "$hit" = 1 ]
		is_status 1
		[ "$(cat r)" = old ]
	done
	inject rename:1:EIO df-cat --stats s in
	is_status 1
	[ "$(cat s)" = old ]
}

@test "files that cannot be opened are told of" {
	each 1 open EMFILE df-cat --rejects r --stats s in
}
