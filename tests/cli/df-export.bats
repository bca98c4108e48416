#!/usr/bin/env bats
# df-export: a folder that trainers read, whole or not at all.
load lib.bash

# example N [EXTRA]: one example of document N.
example() {
	printf '{"id":"e%s","doc_id":"d%s","task":"qa","license":"CC BY 4.0","lang":"en","messages":[{"role":"user","content":"question %s"},{"role":"assistant","content":"answer %s"}]%s}\n' \
		"$1" "$1" "$1" "$1" "${2:-}"
}

# examples N: N examples of three for each document.
examples() {
	awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) printf \
		"{\"id\":\"e%d\",\"doc_id\":\"d%d\",\"messages\":[{\"role\":\"user\",\"content\":\"question %d\"},{\"role\":\"assistant\",\"content\":\"answer %d\"}]}\n", \
		i, i / 3, i, i }'
}

lines() {
	wc -l <"$1"
}

# no COMMAND...: it fails.
no() {
	! "$@" || fail "should have failed: $*"
}

@test "--help shows the folder and every option" {
	go df-export --help
	is_status 0
	grep -q 'DIR' "$out"
	for option in format split seed name license force; do
		grep -q -- "--$option" "$out"
	done
	err_is_empty
}

@test "--version names the program" {
	go df-export --version
	is_status 0
	grep -q '^df-export ' "$out"
}

@test "an unknown option, format or split is wrong usage" {
	go df-export --formt alpaca set
	is_status 2
	err_has '--format'
	go df-export --format csv set
	is_status 2
	err_has 'alpaca'
	go df-export --split 90/5/4 set
	is_status 2
	err_has '99 percent'
	[ ! -e set ]
}

@test "the folder must be named" {
	go df-export </dev/null
	is_status 2
	err_has 'folder'
	go df-export - </dev/null
	is_status 2
}

@test "no input makes no data set" {
	go df-export set </dev/null
	is_status 0
	out_is_empty
	[ ! -e set ]
}

@test "one example makes a card and one file" {
	example 1 >in
	go df-export --split 100 set in
	is_status 0
	out_is_empty
	[ "$(cat set/data/train.jsonl)" = '{"messages":[{"role":"user","content":"question 1"},{"role":"assistant","content":"answer 1"}]}' ]
	[ "$(cd set && find . -type f | LC_ALL=C sort | tr '\n' ' ')" = "./README.md ./data/train.jsonl ./dataset_info.json " ]
	grep -q '^license: cc-by-4.0$' set/README.md
	grep -q '^1 example from 1 source document\.' set/README.md
	grep -q '^- "en"$' set/README.md
}

@test "operands behind the folder are read in order, as is standard input" {
	example 1 >a
	example 2 >b
	example 3 >c
	go df-export -F jsonl --split 100 set a - b <c
	is_status 0
	[ "$(jq -r .id set/data/train.jsonl | tr '\n' ' ')" = "e1 e3 e2 " ]
}

@test "jsonl keeps records byte for byte" {
	printf '%s\n' '{ "id":"x" , "n":1.0,"big":1234567890123456789012345678901234567890,"s":"\u00e9","a":1,"a":2}' >in
	go df-export -F jsonl --split 100 set in
	is_status 0
	cmp in set/data/train.jsonl
	[ ! -e set/dataset_info.json ]
}

@test "alpaca and sharegpt have their keys in every line" {
	{
		example 1
		echo '{"id":"s","messages":[{"role":"system","content":"be brief"},{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}'
	} >in
	go df-export -F alpaca --split 100 alpaca in
	is_status 0
	[ "$(jq -c keys_unsorted alpaca/data/train.jsonl | sort -u)" = '["instruction","input","output","system"]' ]
	go df-export -F sharegpt --split 100 sharegpt in
	is_status 0
	[ "$(jq -c keys_unsorted sharegpt/data/train.jsonl | sort -u)" = '["conversations","system"]' ]
	[ "$(jq -c '[.system, .conversations[].from]' sharegpt/data/train.jsonl | tail -n 1)" = '["be brief","human","gpt"]' ]
}

@test "chunks go out as text" {
	echo '{"doc_id":"d","text":"caf\u00e9 \/","token_count":3}' >in
	go df-export -F text --split 100 set in
	is_status 0
	[ "$(cat set/data/train.jsonl)" = '{"text":"caf\u00e9 \/"}' ]
}

@test "malformed JSON is counted with its line and the next record is written" {
	{
		example 1
		echo '{"id":'
		example 2
	} >in
	go df-export --split 100 set in
	is_status 0
	err_has 'in:2: '
	[ "$(lines set/data/train.jsonl)" -eq 2 ]
}

@test "records that do not fit are rejected with a code" {
	{
		example 1
		echo '{"id":"1","text":"no messages"}'
		echo '{"id":"2","messages":[{"role":"user","content":"q"},{"role":"user","content":"q"}]}'
		echo '{"id":"3","messages":[{"role":"user","content":"q"},{"role":"assistant","content":""}]}'
		echo '{"n":1}'
	} >in
	go df-export --split 100 --rejects rejects set in
	is_status 0
	[ "$(jq -r .error.code rejects | tr '\n' ' ')" = "no_messages bad_roles empty_content no_document " ]
	[ "$(lines set/data/train.jsonl)" -eq 1 ]
}

@test "--strict leaves no data set behind" {
	{
		example 1
		echo '{"id":"1"}'
	} >in
	go df-export --strict set in
	is_status 1
	[ ! -e set ]
}

@test "the last line needs no line end" {
	printf '%s' "$(example 1)" >in
	go df-export --split 100 set in
	is_status 0
	[ "$(lines set/data/train.jsonl)" -eq 1 ]
}

@test "the examples of one document are all in one split" {
	examples 3000 >in
	go df-export -F jsonl --split 60/20/20 set in
	is_status 0
	[ "$(cat set/data/*.jsonl | wc -l)" -eq 3000 ]
	for split in train validation test; do
		jq -r .doc_id "set/data/$split.jsonl" | sort -u
	done >documents
	[ "$(wc -l <documents)" -eq 1000 ]
	[ "$(sort -u documents | wc -l)" -eq 1000 ]
	[ "$(lines set/data/train.jsonl)" -gt 1650 ]
	[ "$(lines set/data/train.jsonl)" -lt 1950 ]
	grep -q '^3000 examples from 1000 source documents' set/README.md
}

@test "shards exported apart hold what one run holds" {
	examples 900 >in
	split -n l/3 in shard.
	df-export -F jsonl whole in
	for shard in shard.a?; do df-export -F jsonl "set.$shard" "$shard"; done
	for split in train validation test; do
		cat set.shard.a?/data/$split.jsonl | cmp - whole/data/$split.jsonl
	done
}

@test "another seed draws another split" {
	examples 300 >in
	df-export -F jsonl a in
	df-export -F jsonl --seed 1 b in
	no cmp -s a/data/train.jsonl b/data/train.jsonl
}

@test "any number of workers writes the same bytes" {
	examples 20000 >in
	df-export -j 1 --name x one in
	df-export -j 4 --name x four in
	diff -r one four
}

@test "a split without examples has no file, is not on the card, and is told" {
	example 1 >in
	go df-export --split 0/100/0 set in
	is_status 0
	[ ! -e set/data/train.jsonl ]
	[ "$(grep -c '^  - split:' set/README.md)" -eq 1 ]
	go df-export --split 50/50 set2 in
	is_status 0
	err_has 'no example'
}

@test "a second run replaces the first and leaves other files alone" {
	examples 300 >in
	df-export --split 80/20 set in
	[ -e set/data/validation.jsonl ]
	echo mine >set/notes.txt
	echo mine >set/data/notes.txt
	example 1 >in
	go df-export --split 100 set in
	is_status 0
	[ "$(lines set/data/train.jsonl)" -eq 1 ]
	[ ! -e set/data/validation.jsonl ]
	[ "$(cat set/notes.txt set/data/notes.txt)" = "mine
mine" ]
}

@test "files of somebody else are not replaced without --force" {
	mkdir -p set
	echo '# my own' >set/README.md
	example 1 >in
	go df-export set in
	is_status 1
	err_has 'README.md: not written by df-export'
	[ "$(ls -A set)" = README.md ]
	[ "$(cat set/README.md)" = '# my own' ]
	go df-export --split 100 --force set in
	is_status 0
	[ -s set/data/train.jsonl ]
}

@test "a run that fails leaves the data set of before" {
	example 1 >in
	df-export --split 100 set in
	cp -r set before
	{
		example 2
		echo '{'
	} >in
	go df-export --split 100 --strict set in
	is_status 1
	diff -r before set
	go df-export --split 100 set missing
	is_status 1
	diff -r before set
	go df-export --split 100 set </dev/null
	is_status 0
	diff -r before set
}

@test "what cannot be written stops the run" {
	example 1 >in
	echo file >set
	go df-export set in
	is_status 1
	err_has 'set'
	go df-export set/deeper in
	is_status 1
	[ "$(cat set)" = file ]
}

@test "folders above the folder are made" {
	example 1 >in
	go df-export --split 100 a/b/c/ in
	is_status 0
	[ -s a/b/c/data/train.jsonl ]
	grep -q '^pretty_name: "c"$' a/b/c/README.md
}

@test "SIGTERM leaves no half data set" {
	mkfifo pipe
	df-export set <pipe 2>/dev/null &
	pid=$!
	exec 9>pipe
	example 1 >&9
	sleep 0.3
	kill -TERM "$pid"
	exec 9>&-
	wait "$pid" || true
	[ ! -e set/README.md ]
	[ -z "$(find set -name '*.jsonl' 2>/dev/null)" ]
}

@test "licences of the records: one, several, none, and the user's own" {
	example 1 >one
	example 2 | sed 's/CC BY 4.0/https:\/\/example.org\/terms/' >other
	example 3 | sed 's/"license"[^,]*,//' >none
	df-export --split 100 a one
	grep -q '^license: cc-by-4.0$' a/README.md
	df-export --split 100 b other
	grep -q '^license: other$' b/README.md
	grep -q '^license_link: "https://example.org/terms"$' b/README.md
	df-export --split 100 c one other
	grep -q '^license_name: mixed$' c/README.md
	df-export --split 100 d none
	grep -q '^license: unknown$' d/README.md
	df-export --split 100 e one none
	grep -q '^license_name: mixed$' e/README.md
	df-export --split 100 --license mit f one other
	grep -q '^license: mit$' f/README.md
}

@test "hostile values cannot break out of the card" {
	printf '%s\n' '{"id":"1","task":"a | b\n---\n# bad","lang":"en\nlicense: mit","license":"\"\n- <script>","messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}' >in
	go df-export --split 100 --name $'x\n---\ny' set in
	is_status 0
	[ "$(grep -c '^---$' set/README.md)" -eq 2 ]
	no grep -q '^license: mit' set/README.md
	no grep -q '^# bad' set/README.md
	sed '1,/made by df-export/d' set/README.md >text
	no grep -q '<script>' text
	no grep -q 'a | b' text
}

@test "the card is the same for the same input, and as approved" {
	{
		example 1
		example 2 ',"template":"qa.mustache","model":"m_1"'
		example 3 | sed 's/"en"/"no-NO"/'
		example 4 | sed 's/CC BY 4.0/https:\/\/creativecommons.org\/licenses\/by\/4.0\//'
	} >in
	go df-export --split 50/25/25 --seed 3 --name 'Test set' set in
	is_status 0
	for file in README.md dataset_info.json; do
		sed 's/df-export [0-9.]* of/df-export VERSION of/' "set/$file" |
			diff -u "$DF_SOURCE/tests/golden/df-export/$file" - >&2
	done
}

@test "--stats counts the examples of each split and the bytes of the files" {
	examples 300 >in
	go df-export --split 60/20/20 --stats stats.json set in
	is_status 0
	for split in train validation test; do
		[ "$(jq ".$split" stats.json)" -eq \
			"$(lines set/data/$split.jsonl)" ]
	done
	[ "$(jq .bytes_out stats.json)" -eq "$(cat set/data/*.jsonl | wc -c)" ]
}

@test "a disk that is full leaves no data set and is told" {
	examples 3000 >in
	go bash -c "trap '' XFSZ; ulimit -f 8; exec df-export --split 100 set in"
	is_status 1
	err_has 'train'
	[ ! -e set ]
}

@test "a conversation may be very long" {
	local q='{"role":"user","content":"a"}'
	local a='{"role":"assistant","content":"b"}'
	{ printf '{"id":"x","messages":['
		yes "$q,$a" | head -n 300000 | paste -sd ,
		printf ']}\n'; } | tr -d '\n' >in
	go df-export -q --split 100 set in
	is_status 0
	[ "$(grep -o '"a"' set/data/train.jsonl | wc -l)" -eq 300000 ]
}
