#!/usr/bin/env bats
# df-chunk: the command line, and what holds for every chunk of real pages.

load lib

local_setup() {
	golden=$DF_SOURCE/tests/golden/df-chunk
	pages=$DF_SOURCE/tests/data/demo
}

doc() {
	jq -nc --arg text "$1" '{id: "d", text: $text}'
}

# Every chunk in $out is the slice of its document's text, in file $1, that its
# offsets say, and has at most $2 tokens; the chunks follow each other, and
# between them is white space only unless $3 says that they may overlap.
chunks_fit() {
	jq -r '[.id, (.text | @base64)] | @tsv' "$1" >docs.tsv
	jq -r '[.doc_id, .chunk_index, .chunk_count, .start, .end,
		.token_count, (.text | @base64)] | @tsv' "$out" >chunks.tsv
	size=$2 overlap=${3:-} perl -MMIME::Base64 -e '
		my (%text, %end, %next, %count);
		my $blank = qr/(?:[\s\x0b]|\xc2[\x85\xa0]|\xe1\x9a\x80
			|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f
			|\xe3\x80\x80)*/x;
		open my $docs, "<", "docs.tsv" or die;
		while (<$docs>) {
			my ($id, $text) = split;
			$text{$id} = decode_base64($text);
		}
		open my $chunks, "<", "chunks.tsv" or die;
		while (<$chunks>) {
			my ($id, $i, $n, $start, $end, $tokens, $text) = split;
			my $at = "$id, chunk $i";
			$start < $end and substr($text{$id}, $start,
				$end - $start) eq decode_base64($text)
				or die "$at: not the slice\n";
			$tokens > 0 and $tokens <= $ENV{size}
				or die "$at: $tokens tokens\n";
			$i == ($next{$id} // 0) or die "$at: out of order\n";
			my $gap = $start - ($end{$id} // 0);
			$ENV{overlap} or $gap >= 0 or die "$at: overlaps\n";
			$gap <= 0 or substr($text{$id}, $end{$id} // 0, $gap)
				=~ /^$blank$/ or die "$at: text before it\n";
			($next{$id}, $end{$id}) = ($i + 1, $end);
			$count{$id} = $n;
		}
		for my $id (keys %text) {
			$count{$id} == $next{$id} or die "$id: $next{$id} of",
				" $count{$id} chunks\n";
			substr($text{$id}, $end{$id}) =~ /^$blank$/
				or die "$id: text behind the last chunk\n";
		}' || fail "chunks do not fit"
}

# Clean documents of real pages.
real_documents() {
	[ -x "$DF_BUILD/df-clean" ] || skip "df-clean was not built"
	df-fetch -q "$pages" | df-clean -q >clean
	[ "$(wc -l <clean)" -ge 12 ]
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

@test "each tokenizer has its own count" {
	local name
	doc 'Hello World'\''s   日本語' >in
	while read -r name n; do
		go df-chunk --tokenizer "$name" in
		is_status 0
		holds "map(.token_count) == [$n]" || fail "$name"
	done <<-'END'
		cl100k_base 8
		o200k_base 5
		p50k_base 11
		r50k_base 12
		gpt2 12
		words 5
		chars 19
		bytes 25
	END
}

@test "an unknown tokenizer is wrong usage, and the known are named" {
	go df-chunk --tokenizer cl200k </dev/null
	is_status 2
	out_is_empty
	err_has 'o200k_base'
}

@test "chunks fit and follow each other whatever is counted" {
	local name
	for name in o200k_base p50k_base gpt2 words chars bytes; do
		for size in 4 100; do
			go df-chunk --tokenizer "$name" -s "$size" "$golden/in.ndjson"
			is_status 0
			chunks_fit "$golden/in.ndjson" "$size"
		done
	done
}

@test "counting adds token_count and changes nothing else" {
	printf '%s\n' '{"n":1.00,"text":"Hello, world! \n" , "html":"<p>"}' \
		'{"text":""}' '{"text":"\u0041","token_count":"old"}' \
		'{"messages":[{"role":"user","content":"Why?"}]}' >in
	go df-chunk --count in
	is_status 0
	out_is '{"n":1.00,"text":"Hello, world! \n" , "html":"<p>","token_count":5}
{"text":"","token_count":0}
{"text":"\u0041","token_count":1}
{"messages":[{"role":"user","content":"Why?"}],"token_count":2}'
}

@test "a record without text cannot be counted" {
	go df-chunk --count --rejects rejects <<<'{"id":"a"}'
	is_status 0
	out_is_empty
	[ "$(jq -r .error.code rejects)" = no_text ]
}

@test "counts and numbers are tiktoken's in every encoding" {
	local name
	for name in cl100k_base o200k_base p50k_base r50k_base; do
		jq -c "select(.$name) | {text, $name}" \
			"$DF_SOURCE"/tests/data/tokenizer/*.jsonl >in
		go df-chunk --tokenizer "$name" --count --encode in
		is_status 0
		[ "$(wc -l <"$out")" -eq "$(wc -l <in)" ]
		holds "length > 600 and all(.token_ids == .$name and
			.token_count == (.$name | length))"
	done
}

@test "decoding gives back what was encoded" {
	local name
	cat "$DF_SOURCE"/tests/data/tokenizer/*.jsonl >in
	for name in cl100k_base o200k_base p50k_base r50k_base chars bytes; do
		df-chunk --tokenizer "$name" --encode in | jq -c '{token_ids}' |
			df-chunk --tokenizer "$name" --decode >back
		cmp <(jq -c .text in) <(jq -c .text back)
	done
}

@test "half a character is decoded to a replacement character" {
	go df-chunk --decode --field t <<<'{"token_ids":[9468,239,64,9468],"t":1}'
	is_status 0
	holds '.[0] | .t == "\ufffda\ufffd" and has("text") == false and
		.token_ids == [9468, 239, 64, 9468]'
}

@test "what is no token is rejected" {
	for ids in 100256 100257 4294967296 99999999999999999999 -1 1.0 '"a"' \
		null '[1]'; do
		echo "{\"token_ids\":[1,$ids]}"
	done >in
	go df-chunk --decode --rejects rejects in
	is_status 0
	out_is_empty
	[ "$(jq -r .error.code rejects | sort | uniq -c | xargs)" = \
		"9 bad_token" ]
	go df-chunk --decode --rejects rejects <<<'{"token_ids":7}'
	[ "$(jq -r .error.code rejects)" = no_tokens ]
	go df-chunk --decode <<<'{"token_ids":[]}'
	holds '.[0].text == ""'
}

@test "decoding excludes counting, and words have no numbers" {
	go df-chunk --decode --count </dev/null
	is_status 2
	go df-chunk --tokenizer words --encode </dev/null
	is_status 2
	go df-chunk --tokenizer words --count <<<'{"text":"two words "}'
	holds '.[0].token_count == 2'
}

@test "statistics count documents, chunks and tokens" {
	printf '%s\n' '{"text":"Hello, world!"}' '{"text":"Hello."}' '{}' >in
	go df-chunk -q --stats stats in
	is_status 0
	jq -e '.documents == 2 and .chunks == 2 and .tokens == 6' stats
}

@test "a missing or damaged vocabulary is an error" {
	mkdir -p data/text
	DF_DATADIR=$DIR/data go df-chunk </dev/null
	[ "$status" -eq 0 ] || is_status 1
	head -c 10000 "$DF_BUILD/share/df-tools/text/cl100k_base.bpe" \
		>data/text/cl100k_base.bpe
	DF_DATADIR=$DIR/data go df-chunk </dev/null
	is_status 1
	err_has 'damaged'
}

@test "a full disk is an error" {
	[ -c /dev/full ] || skip "no /dev/full"
	status=0
	df-chunk <<<'{"text":"x"}' >/dev/full 2>"$err" || status=$?
	is_status 1
}
