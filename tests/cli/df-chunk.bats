#!/usr/bin/env bats
# df-chunk: the command line, and what holds for every chunk of real pages.

load lib
load chunks

local_setup() {
	golden=$DF_SOURCE/tests/golden/df-chunk
}

@test "help goes to standard output" {
	go df-chunk --help
	is_status 0
	err_is_empty
	grep -q -- '--size' "$out"
}

@test "the version goes to standard output" {
	go df-chunk --version
	is_status 0
	grep -q '^df-chunk ' "$out"
}

@test "an unknown option is wrong usage, and the nearest is named" {
	go df-chunk --sise 3
	is_status 2
	out_is_empty
	err_has "--size"
}

@test "a size that cannot hold every character is wrong usage" {
	go df-chunk --size 3 </dev/null
	is_status 2
	go df-chunk --size x </dev/null
	is_status 2
}

@test "an overlap of more than half the size is wrong usage" {
	go df-chunk --size 100 --overlap 51 </dev/null
	is_status 2
	err_has 'half'
	go df-chunk --size 6 --overlap 3 </dev/null
	is_status 2
	err_has 'leaves less than 4 tokens of --size 6'
	go df-chunk --size 100 --overlap 50 </dev/null
	is_status 0
}

@test "empty input gives no output" {
	go df-chunk </dev/null
	is_status 0
	out_is_empty
	err_is_empty
}

@test "a short document is one chunk with all fields" {
	go df-chunk <<<'{"id":"d","text":"Hello, world!"}'
	is_status 0
	holds '.[0] | .doc_id == "d" and .text == "Hello, world!" and
		.token_count == 4 and .start == 0 and .end == 13 and
		.chunk_index == 0 and .chunk_count == 1 and .headings == [] and
		(.id | test("^[0-9a-f]{32}$"))'
}

@test "other fields pass through byte for byte, whole pages do not" {
	go df-chunk <<-'END'
		{"n":1.00,"id":"d" , "html":"<p>","text":"a b","e":"\u00e9","body_base64":"eA=="}
	END
	is_status 0
	grep -q '^{"n":1.00,"id":"[0-9a-f]*","text":"a b","e":"\\u00e9","doc_id"' \
		"$out"
	holds '.[0] | has("html") or has("body_base64") | not'
}

@test "malformed JSON is told with its line, and the next record handled" {
	printf '{"text":\n{"id":"d","text":"Good."}\n' >in
	go df-chunk in
	is_status 0
	err_has '^df-chunk: in:1: '
	holds 'map(.text) == ["Good."]'
}

@test "a record without text, or with white space only, is rejected" {
	printf '%s\n' '{"id":"a"}' '{"id":"b","text":""}' \
		'{"id":"c","text":" \n\t\u00a0\u3000 "}' '{"id":"d","text":7}' \
		'{"id":"e","text":"x"}' >in
	go df-chunk --rejects rejects in
	is_status 0
	holds 'map(.doc_id) == ["e"]'
	[ "$(jq -r .error.code rejects | sort | uniq -c | xargs)" = "4 no_text" ]
}

@test "the text is taken from the field that is named" {
	go df-chunk --field body <<<'{"id":"d","body":"B","text":"T"}'
	is_status 0
	holds '.[0] | .text == "B" and (has("body") | not)'
	go df-chunk --field body --rejects r <<<'{"id":"d","text":"T"}'
	is_status 0
	out_is_empty
}

@test "the text of a conversation is cut too" {
	go df-chunk <<-'END'
		{"id":"d","messages":[{"role":"user","content":"Why?"},{"role":"assistant","content":"So."}]}
	END
	is_status 0
	holds '.[0] | .text == "Why?\n\nSo." and (has("messages") | not)'
}

@test "a document without an id gets one of its text, always the same" {
	go df-chunk <<<'{"text":"same"}'
	cp "$out" first
	go df-chunk <<<'{"u":1,"text":"same"}'
	holds '.[0].doc_id | test("^[0-9a-f]{32}$")'
	[ "$(jq -r .doc_id first)" = "$(jq -r .doc_id "$out")" ]
	[ "$(jq -r .id first)" = "$(jq -r .id "$out")" ]
	go df-chunk <<<'{"text":"other"}'
	[ "$(jq -r .doc_id first)" != "$(jq -r .doc_id "$out")" ]
}

@test "a number as id stays a number in doc_id" {
	go df-chunk <<<'{"id":12345678901234567890123,"text":"a"}'
	is_status 0
	grep -q '"doc_id":12345678901234567890123,' "$out"
}

@test "ids of chunks differ" {
	go df-chunk --size 8 <<<"$(doc "$(seq 1 200)")"
	is_status 0
	holds 'length > 20 and (map(.id) | unique | length) == length'
}

@test "chunks of texts in ten scripts are as they were" {
	go df-chunk --size 100 "$golden/in.ndjson"
	is_status 0
	err_is_empty
	diff -u "$golden/out.ndjson" "$out" >&2
	chunks_fit "$golden/in.ndjson" 100
}

@test "paragraphs stay whole when they fit" {
	local a b
	a=$(printf 'alpha %.0s' $(seq 30)). b=$(printf 'beta %.0s' $(seq 30)).
	go df-chunk --size 50 <<<"$(doc "$a"$'\n\n'"$b")"
	is_status 0
	jq -e -s --arg a "$a" --arg b "$b" 'map(.text) == [$a, $b]' "$out"
}

@test "the last chunk is no tiny rest" {
	local sentence='The quick brown fox jumps over it. '
	go df-chunk --size 100 \
		<<<"$(doc "$(printf "$sentence%.0s" $(seq 13))")"
	is_status 0
	holds 'length == 2 and all(.token_count > 40)'
}

@test "a heading stays with its text and is named in headings" {
	{
		printf '# One\n\n%s\n\n' "$(printf 'alpha %.0s' $(seq 40))."
		printf '## Two ##\n\n%s\n\n' "$(printf 'beta %.0s' $(seq 40))."
		printf '```\n# not one\n```\n\n'
		printf '# Three\n\n%s\n' "$(printf 'gamma %.0s' $(seq 40))."
	} >text
	go df-chunk --size 60 < <(jq -Rs '{id: "d", text: .}' text | jq -c .)
	is_status 0
	holds 'map(.headings) | unique ==
		[["One"], ["One", "Two"], ["Three"]]'
	holds 'all(.text | test("(^|\n)#+ [A-Z][a-z]+( ##)?$") | not)'
}

@test "no heading behind a chunk is one of its headings" {
	doc "$(printf '# H%s\n' $(seq 60))" >many
	go df-chunk --size 64 many
	holds 'length > 2 and
		all(.headings == [.text | split("\n")[-1][2:]])'
}

@test "a link stays whole, and headings are named without marks" {
	jq -nc '{text: "## The *big* [one](http://a.org/b)\n\nHere [What is this? It is a link. It has sentences](https://example.org/a?b=c. \"d\") and more. Also [one two three four five six seven eight nine ten eleven](https://example.org/path/to/somewhere) with a lot of further words, and [another link of many words](http://example.org/x) then the end."}' >in
	go df-chunk --size 40 --overlap 0 in
	holds 'length > 2 and all(.headings == ["The big one"]) and
		all(.[].text | gsub("\\[[^\\]]*\\]\\([^)]*\\)"; "");
			contains("[") or contains("]") | not)'
}

@test "headings of any length lose their marks, and end after a kilobyte" {
	link="[Tape](http://a.org/$(printf 'x%.0s' $(seq 700)))"
	doc "$(printf '# %s\n\nText.\n\n## a%s\n\n%s' "$link" \
		"$(printf 'é%.0s' $(seq 700))" "$(printf 'More. %.0s' $(seq 40))")" >in
	go df-chunk --size 16 in
	holds 'length > 4 and .[-1].headings == ["Tape", "a" + "é" * 499]'
}

@test "overlap tells how many bytes are of the chunk before" {
	doc "$(seq -f 'Sentence number %g.' -s ' ' 1 60)" >in
	go df-chunk --size 100 --overlap 25 in
	is_status 0
	holds '. as $c | length > 3 and .[0].overlap == 0 and
		all(range(1; length); $c[.].overlap > 0 and
			($c[.].start + $c[.].overlap - $c[. - 1].end) < 2)'
	go df-chunk --size 100 in
	holds 'all(.[]; has("overlap") | not)'
}

@test "the tokens of the whole text are not those of its chunks" {
	doc "$(seq -f 'Sentence number %g.' -s ' ' 1 60)" >in
	df-chunk --encode in >encoded
	go df-chunk --size 100 encoded
	is_status 0
	holds 'length > 2 and all(.[]; has("token_ids") | not)'
}

@test "the parts of messages that are lists are text" {
	go df-chunk <<<'{"messages":[{"content":[{"type":"text","text":"One."},'\
'{"type":"image_url"}]},{"content":"Two."}]}'
	is_status 0
	holds 'map(.text) == ["One.\n\nTwo."]'
}

@test "an overlap repeats whole sentences of the chunk before" {
	for i in $(seq 40); do
		printf 'This is sentence number %d of the text. ' "$i"
	done >text
	jq -Rsc '{id: "d", text: .}' text >in
	go df-chunk --size 100 --overlap 25 in
	is_status 0
	chunks_fit in 100 overlap
	holds 'length > 3 and ([.[1:], .[:-1]] | transpose |
		all(.[0].start < .[1].end and .[0].start > .[1].start and
			(.[0].text | startswith("This is sentence"))))'
}

@test "a word longer than a chunk is cut between characters" {
	head -c 5000 /dev/zero | tr '\0' z >text
	printf '%.0s👨‍👩‍👧‍👦' $(seq 50) >>text
	jq -Rsc '{id: "d", text: .}' text >in
	go df-chunk --size 40 in
	is_status 0
	chunks_fit in 40
	holds 'all(.text | test("^\u200d|\u200d$") | not)'
}

@test "one letter under a thousand accents is cut all the same" {
	jq -nc '{id: "d", text: ("a" + "\u0301" * 1000)}' >in
	go df-chunk --size 4 in
	is_status 0
	chunks_fit in 4
}

@test "a megabyte without a place to cut takes seconds" {
	for c in a ' x' '。' '1' '-' 'ก' '#' '`' '> '; do
		jq -nc --arg c "$c" '{id: $c, text: ($c * 350000)}'
	done >in
	go timeout -s KILL 60 df-chunk in
	is_status 0
	chunks_fit in 512
	jq -nc '{id: "d", text: ("{" * 4000000)}' >in
	go timeout -s KILL 60 df-chunk --tokenizer chars --size 100 in
	is_status 0
	[ "$(wc -l <"$out")" -eq 40000 ]
}

@test "chunks of very long texts are counted exactly" {
	seq -f "%g, rather lengthily (1 2 3 4) it's 99.5 %%! café." 1 190000 |
		tr '\n' ' ' | jq -Rc '{text: .}' >in
	[ "$(wc -c <in)" -gt 8500000 ]
	go df-chunk -q --size 100 in
	is_status 0
	jq -c '{text, said: .token_count}' "$out" | df-chunk -q --count |
		jq -e -n 'all(inputs; .said == .token_count)'
}

@test "every chunk of real pages is where it says, and nothing is lost" {
	real_documents
	for size in 512 64 7; do
		go df-chunk --size "$size" clean
		is_status 0
		chunks_fit clean "$size"
	done
	go df-chunk --size 200 --overlap 40 clean
	is_status 0
	chunks_fit clean 200 overlap
}

@test "the bytes are the same for any number of workers" {
	real_documents
	cat clean "$golden/in.ndjson" clean clean >in
	df-chunk -q --size 128 in >one
	for jobs in 2 4 0; do
		go df-chunk -q --size 128 -j "$jobs" in
		is_status 0
		cmp one "$out"
	done
}

@test "statistics count documents, chunks and tokens" {
	printf '%s\n' '{"text":"Hello, world!"}' '{"text":"Hello."}' '{}' >in
	go df-chunk -q --stats stats in
	is_status 0
	jq -e '.documents == 2 and .chunks == 2 and .tokens == 6' stats
}

@test "a full disk is an error" {
	[ -c /dev/full ] || skip "no /dev/full"
	status=0
	df-chunk <<<'{"text":"x"}' >/dev/full 2>"$err" || status=$?
	is_status 1
}

@test "what says how to cut is wrong usage where nothing is cut" {
	for what in --count --encode --decode; do
		for how in "--size 99" "--strategy fixed" "--overlap 9" \
			"--min-size 0" --semantic "--context headings"; do
			# shellcheck disable=SC2086
			go df-chunk $what $how </dev/null
			is_status 2
			err_has "$what .*${how% *}$"
		done
	done
}
