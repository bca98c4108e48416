#!/usr/bin/env bats
# df.mk: make rebuilds what changed, and goes on where it was stopped.
load lib.bash

# The example project with six of its pages, small ones.
local_setup() {
	cp -r "$DF_SOURCE/tests/example-project" project
	rm -rf project/work project/dataset
	mkdir -p data/demo
	cp "$DF_SOURCE"/tests/data/demo/{udhr,ebb,v8}*.html data/demo
	cd project || return 1
	printf '../data/demo/%s.html\n' udhr-eng udhr-fra udhr-spa udhr-rus \
		ebb-org v8-blog >sources
	export SOURCE_DATE_EPOCH=1700000000
	export DF_MK=$DF_BUILD/share/df-tools/df.mk
	unset MAKEFLAGS MAKELEVEL
}

# The pages, of those that `make` worked on, for one filter.
done_by() {
	grep "^$1 " "$out" | sed 's/.*__//; s/\..*//' | LC_ALL=C sort |
		tr '\n' ' '
}

all_pages="ebb-org udhr-eng udhr-fra udhr-rus udhr-spa v8-blog "

is() {
	[ "$1" = "$2" ] || fail "'$1' instead of '$2'" "$(shown "$out")"
}

# What was built, but for the statistics, which tell how long it took.
built() {
	md5sum work/*.{fetched,clean,chunks,examples,scored}.ndjson
	find dataset -type f | LC_ALL=C sort | xargs md5sum
}

# Build in the background in a process group of its own, with a df-score that
# stops for good in the middle of what it writes for one page.
build_and_hang() {
	mkdir -p ../bin
	cat >../bin/df-score <<-'HANG'
		#!/bin/sh
		case "$*" in
		*udhr-fra*) ;;
		*) exec "$DF_BUILD/df-score" "$@" ;;
		esac
		"$DF_BUILD/df-score" "$@" | head -c 1000
		: >hangs
		exec sleep 600
	HANG
	chmod +x ../bin/df-score
	# A shell has its background ignore SIGINT; make must not inherit that.
	PATH=$PWD/../bin:$PATH setsid env --default-signal=INT \
		make -j2 >../log 2>&1 &
	pid=$!
	for _ in $(seq 600); do
		[ ! -e hangs ] || return 0
		sleep 0.1
	done
	fail "the build did not get there" "$(cat ../log)"
}

@test "the example builds a data set, and once more does nothing" {
	go make -j2
	is_status 0
	is "$(done_by df-fetch)" "$all_pages"
	is "$(done_by df-score)" "$all_pages"
	grep -q '^df-export dataset$' "$out"
	[ -s dataset/README.md ]
	is "$(jq -r .url work/*.fetched.ndjson | LC_ALL=C sort)" \
		"$(sed 's/^/file:/' sources | LC_ALL=C sort)"
	[ "$(jq -c keys_unsorted dataset/data/*.jsonl | sort -u)" = \
		'["instruction","input","output","system"]' ]
	built >../before
	go make
	is_status 0
	no_filter_ran
	built | diff ../before -
}

no_filter_ran() {
	if grep '^df-' "$out"; then fail "something was done again"; fi
}

@test "a page that changes is the only one done again" {
	make -j2 >/dev/null
	sed -i 's/Article 3</Article Three</' ../data/demo/udhr-eng.html
	go make -j2
	is_status 0
	for filter in fetch clean chunk gen score; do
		is "$(done_by df-$filter)" "udhr-eng "
	done
	grep -q '^df-export' "$out"
}

@test "a flag that changes is a stage done again, and what follows" {
	make -j2 >/dev/null
	go make -j2 DF_CHUNK_FLAGS='--size 64'
	is_status 0
	is "$(done_by df-clean)" ""
	is "$(done_by df-chunk)" "$all_pages"
	is "$(done_by df-score)" "$all_pages"
	go make DF_CHUNK_FLAGS='--size 64'
	no_filter_ran
	go make DF_CHUNK_FLAGS='--size 64' DF_EXPORT_FLAGS='--split 100'
	is "$(grep '^df-' "$out")" "df-export dataset"
	go make DF_CHUNK_FLAGS='--size 64' DF_EXPORT_FLAGS='--split 100' \
		DF_RUN_FLAGS='--no-progress -j2'
	no_filter_ran
}

@test "sources that come and go change the data set" {
	make -j2 >/dev/null
	grep -v v8-blog sources >fewer && mv fewer sources
	go make -j2
	is "$(grep '^df-' "$out")" "df-export dataset"
	echo ../data/demo/v8-blog.html >>sources
	echo ../data/demo/udhr-deu_1996.html >>sources
	go make -j2
	is "$(done_by df-fetch)" "udhr-deu_1996 "
}

@test "a build that is interrupted goes on where it stopped" {
	make -j2 >/dev/null
	built >../whole
	rm -rf work dataset
	build_and_hang
	kill -INT -- -$pid
	wait $pid && fail "make did not notice"
	[ ! -e work/up__data__demo__udhr-fra.html.scored.ndjson ]
	[ ! -e dataset ]
	go make -j2
	is_status 0
	is "$(done_by df-fetch | grep -c fra)" 0
	grep -q udhr-fra.html.scored "$out"
	built | diff ../whole -
}

@test "a build that is killed goes on where it stopped" {
	make -j2 >/dev/null
	built >../whole
	rm -rf work dataset
	build_and_hang
	ls work/*.clean.ndjson >../clean
	kill -KILL -- -$pid
	wait $pid && fail "make lives"
	[ ! -e dataset ]
	go make -j2
	is_status 0
	is "$(($(wc -l <../clean) + $(grep -c '^df-clean' "$out" || true)))" 6
	built | diff ../whole -
}

@test "a list of addresses is a source, too" {
	echo 'http://127.0.0.1:9/gone' >news.urls
	echo news.urls >>sources
	go make -j2
	is_status 0
	is "$(jq -r .record work/news.urls.fetched.rejects.ndjson)" \
		'http://127.0.0.1:9/gone'
	[ -s dataset/README.md ]
}

@test "a stage that fails stops the build and says so" {
	rm ../data/demo/v8-blog.html
	go make -j2
	is_status 2
	err_has 'v8-blog'
	[ ! -e dataset ]
}

@test "two sources with one name are refused" {
	echo ../data/demo/udhr-eng.html >>sources
	go make
	is_status 2
	err_has 'one name'
	: >sources
	go make
	is_status 2
	err_has 'no source'
}

@test "df-counts counts, df-tidy removes what was made in the working folder" {
	make -j2 >/dev/null
	echo mine >work/notes.txt
	go make df-counts
	is_status 0
	grep -q '^fetched  *6 records  *0 rejects$' "$out"
	grep -q '^scored ' "$out"
	go make df-tidy
	is_status 0
	[ "$(ls work)" = notes.txt ]
	[ -s dataset/README.md ]
}
