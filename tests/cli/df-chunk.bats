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
# offsets say, behind its context, and has at most $2 tokens; the chunks follow each other, and
# between them is white space only unless $3 says that they may overlap.
chunks_fit() {
	jq -r '[.id, (.text | @base64)] | @tsv' "$1" >docs.tsv
	jq -r '. as $c | [.doc_id, .chunk_index, .chunk_count, .start, .end,
		.token_count, (.text | ltrimstr(($c.context // "")) | @base64)]
		| @tsv' "$out" >chunks.tsv
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

@test "a link stays whole, and headings are named without marks" {
	jq -nc '{text: "## The *big* [one](http://a.org/b)\n\nHere [What is this? It is a link. It has sentences](https://example.org/a?b=c. \"d\") and more. Also [one two three four five six seven eight nine ten eleven](https://example.org/path/to/somewhere) with a lot of further words, and [another link of many words](http://example.org/x) then the end."}' >in
	go df-chunk --size 40 --overlap 0 in
	holds 'length > 2 and all(.headings == ["The big one"]) and
		all(.[].text | gsub("\\[[^\\]]*\\]\\([^)]*\\)"; "");
			contains("[") or contains("]") | not)'
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

@test "counts and numbers are those of a tokenizer.json of each kind" {
	local own="$DF_SOURCE/tests/data/tokenizer/own" name
	for name in gpt2 prefix llama3 o200k digits nfc prepend metaspace \
		fused; do
		go df-chunk --tokenizer "$own/$name.json" --count --encode \
			"$own/own.jsonl"
		is_status 0
		holds "length > 140 and all(.token_ids == .$name and
			.token_count == (.$name | length))" || fail "$name"
	done
}

@test "decoding gives back what a tokenizer.json encoded" {
	local own="$DF_SOURCE/tests/data/tokenizer/own" name
	for name in gpt2 llama3 o200k digits prepend; do
		df-chunk --tokenizer "$own/$name.json" --encode \
			"$own/own.jsonl" | jq -c '{token_ids}' |
			df-chunk --tokenizer "$own/$name.json" --decode >back
		cmp <(jq -c '.text | gsub("\u2581"; " ")' "$own/own.jsonl") \
			<(jq -c '.text | gsub("\u2581"; " ")' back) || fail "$name"
	done
}

@test "chunks fit and follow each other with a tokenizer.json" {
	local own="$DF_SOURCE/tests/data/tokenizer/own" name size
	printf '%s\n' '{"id":"n","text":"e\u0301 caf\u00e9 cafe\u0301\u0300 \u2581\u2581 x"}' \
		>in
	cat "$golden/in.ndjson" >>in
	for name in gpt2 prefix nfc prepend metaspace fused; do
		for size in 12 100; do
			go df-chunk --tokenizer "$own/$name.json" -s "$size" in
			is_status 0
			chunks_fit in "$size"
			jq -c '{text, token_count}' "$out" >chunks
			df-chunk --tokenizer "$own/$name.json" --count chunks |
				cmp - chunks || fail "$name"
		done
		go df-chunk --tokenizer "$own/$name.json" --strategy fixed \
			-s 20 --overlap 5 in
		is_status 0
	done
}

@test "a rank file gives the tokens of its encoding, compressed or not" {
	local name
	for name in o200k_base r50k_base; do
		jq -c "select(.$name) | {text, $name}" \
			"$DF_SOURCE"/tests/data/tokenizer/*.jsonl >in
		go df-chunk --encode in --tokenizer \
			"$DF_SOURCE/lib/text/vocabulary/$name.tiktoken.zst"
		is_status 0
		holds "all(.token_ids == .$name)"
	done
	zstd -qdc "$DF_SOURCE/lib/text/vocabulary/r50k_base.tiktoken.zst" >ranks
	go df-chunk --tokenizer ./ranks --pretokenizer gpt2 --encode in
	is_status 0
	holds "all(.token_ids == .r50k_base)"
}

@test "numbers of tokens beyond a million are kept, also in words met again" {
	zstd -qdc "$DF_SOURCE/lib/text/vocabulary/r50k_base.tiktoken.zst" |
		awk '{ print $1, $2 + 2000000 }' >ranks
	go df-chunk --tokenizer ranks --pretokenizer gpt2 --encode \
		<<<'{"text":" Xyzzyq Xyzzyq"}'
	is_status 0
	jq -c '.token_ids | map(. - 2000000)' "$out" >ids
	go df-chunk --tokenizer gpt2 --encode <<<'{"text":" Xyzzyq Xyzzyq"}'
	jq -c .token_ids "$out" | cmp - ids
}

@test "what cuts text for a rank file can be chosen" {
	zstd -qdc "$DF_SOURCE/lib/text/vocabulary/r50k_base.tiktoken.zst" >ranks
	while read -r name n; do
		go df-chunk --tokenizer ranks --pretokenizer "$name" --count \
			<<<'{"text":"00000000"}'
		is_status 0
		holds ".[0].token_count == $n" || fail "$name"
	done <<-'END'
		gpt2 1
		llama3 3
		qwen2 8
	END
	go df-chunk --tokenizer ranks --pretokenizer bert </dev/null
	is_status 2
	err_has llama3
	go df-chunk --pretokenizer gpt2 </dev/null
	is_status 2
}

@test "a tokenizer that cannot be followed exactly is refused by part" {
	local own="$DF_SOURCE/tests/data/tokenizer/own"
	while IFS='|' read -r change word; do
		jq -c "$change" "$own/gpt2.json" >other.json
		go df-chunk --tokenizer other.json </dev/null
		is_status 2
		out_is_empty
		err_has "$word" || fail "$change"
	done <<-'END'
		.model.type = "WordPiece"|WordPiece
		.model.type = "Unigram"|Unigram
		.model.dropout = 0.1|dropout
		.model.end_of_word_suffix = "</w>"|end_of_word_suffix
		.normalizer = {"type": "Lowercase"}|Lowercase
		.pre_tokenizer = {"type": "Whitespace"}|Whitespace
		.pre_tokenizer = null|pre_tokenizer
		.model.merges[0] = ["a", "zzz"]|merge 0
		.model.vocab["zz"] = -1|zz
		.added_tokens += [{"id": 9, "content": "the", "special": false}]|'the'
		del(.model)|model
		del(.model.vocab["a"])|byte
		{"model": [.]}|model
	END
	jq -c '.pre_tokenizer = {type: "Sequence", pretokenizers: [{type: "Split",
		pattern: {Regex: "[a-z]+"}, behavior: "Isolated", invert: false},
		{type: "ByteLevel", add_prefix_space: false, use_regex: false}]}' \
		"$own/gpt2.json" >other.json
	go df-chunk --tokenizer other.json </dev/null
	is_status 2
	err_has '[a-z]+'
	echo 'YQ== x' >ranks
	go df-chunk --tokenizer ./ranks </dev/null
	is_status 2
	err_has 'line 1'
	echo 'YQ== 0' >ranks
	go df-chunk --tokenizer ./ranks </dev/null
	is_status 2
	go df-chunk --tokenizer ./missing.json </dev/null
	is_status 1
}

@test "a chunk has room for any character of the tokenizer" {
	go df-chunk -s 4 --tokenizer \
		"$DF_SOURCE/tests/data/tokenizer/own/prepend.json" </dev/null
	is_status 2
	err_has 'size'
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

# Documents for the strategies: sections, a list, code, a table, questions.
mixed() {
	jq -Rsc '{id: "m", lang: "en", text: .}' <<-'END'
	# Guide

	An opening line. It has two sentences.

	## First part

	The first part says something about beans. Beans are green. They
	climb on poles, and they want water.

	- sow in May
	- water in June
	- pick in August

	## Second part

	```python
	def f(x):
	    y = x + 1

	    return y
	```

	| sort | days |
	|------|------|
	| early | 60 |
	| late | 90 |

	## Why beans?

	Because they are good. And they feed the soil.
	END
}

@test "heading: every section is a chunk, whatever its size" {
	go df-chunk --strategy heading --size 200 <<<"$(mixed)"
	is_status 0
	holds 'map(.text | split("\n")[0]) ==
		["# Guide", "## First part", "## Second part", "## Why beans?"]'
	holds 'map(.headings) == [["Guide"], ["Guide", "First part"],
		["Guide", "Second part"], ["Guide", "Why beans?"]]'
	chunks_fit <(mixed) 200
}

@test "heading: sections below --min-size are joined" {
	go df-chunk --strategy heading --size 200 --min-size 40 <<<"$(mixed)"
	is_status 0
	holds 'length == 2 and all(.[]; .token_count >= 40)'
}

@test "heading: a section that is too large is cut within" {
	go df-chunk --strategy heading --size 30 <<<"$(mixed)"
	is_status 0
	holds 'length > 4'
	holds 'map(select(.text | test("\n## "))) | length == 0'
	chunks_fit <(mixed) 30
}

@test "sentence: chunks end with sentences and are filled" {
	seq -f "Sentence number %g is here." 1 60 | tr '\n' ' ' >text
	go df-chunk --strategy sentence --size 50 <<<"$(doc "$(cat text)")"
	is_status 0
	holds 'all(.[]; .text | endswith("."))'
	holds 'all(.[]; .token_count > 35)'
}

@test "page: no chunk goes across a form feed, and each tells its page" {
	go df-chunk --strategy page --size 100 \
		<<<"$(doc $'one goes\fon here\f\f\n# four\n\ntext of four')"
	is_status 0
	holds 'map([.page, .text]) == [[1, "one goes"], [2, "on here"],
		[4, "# four\n\ntext of four"]]'
}

@test "page: a page that is too large is cut like any text" {
	go df-chunk --strategy page --size 20 \
		<<<"$(doc "$(seq -s ' ' 1 60)"$'.\fLast page.')"
	is_status 0
	holds 'length > 3 and (.[-1] | .page == 2 and .text == "Last page.")'
	holds 'all(.[:-1][]; .page == 1)'
}

@test "fixed: all chunks but the last have exactly the size" {
	yes the | head -300 | tr '\n' ' ' >text
	go df-chunk --strategy fixed --size 16 <<<"$(doc "$(cat text)")"
	is_status 0
	holds 'length == 19 and all(.[:-1][]; .token_count == 16)'
	chunks_fit <(doc "$(cat text)") 16
}

@test "fixed: --overlap repeats exactly so many tokens" {
	go df-chunk --strategy fixed --size 16 --overlap 4 \
		<<<"$(doc "$(seq -f 'word%g' -s ' ' 1 100)")"
	is_status 0
	chunks_fit <(doc "$(seq -f 'word%g' -s ' ' 1 100)") 16 overlap
	jq -c '{text: .text}' "$out" >chunks
	jq -sc '. as $c | range(1; length) |
		{text: $c[.-1].text, end: $c[.-1].end, start: $c[.].start} |
		{text: .text[-(.end - .start):]}' "$out" |
		df-chunk --count | jq -e '.token_count == 4' >/dev/null
}

@test "fixed: no character is parted" {
	go df-chunk --strategy fixed --size 5 \
		<<<"$(doc 'ภาษาไทย 漢字かな 👩‍👩‍👧‍👦 é ñ')"
	is_status 0
	holds 'map(.text) | all(.[]; contains("�") | not)'
	chunks_fit <(doc 'ภาษาไทย 漢字かな 👩‍👩‍👧‍👦 é ñ') 5
}

@test "fixed knows no context, cohesion or smallest size" {
	for with in --semantic "--context headings" "--min-size 9"; do
		# shellcheck disable=SC2086
		go df-chunk --strategy fixed $with </dev/null
		is_status 2
		err_has "goes with none of"
	done
}

@test "--min-size of more than half a chunk is wrong usage" {
	go df-chunk --size 100 --min-size 51 </dev/null
	is_status 2
	err_has "more than half of --size 100"
}

@test "no chunk is a tiny rest" {
	go df-chunk --size 64 <<<"$(doc "$(seq -f 'This is line %g.' 1 41)")"
	is_status 0
	holds 'all(.[]; .token_count >= 8)'
}

@test "code and tables that fit stay whole" {
	go df-chunk --size 40 <<<"$(mixed)"
	is_status 0
	holds 'any(.[]; .text | test("```python\n(.|\n)*```"))'
	holds 'any(.[]; .text | test("\\| sort(.|\n)*\\| late"))'
}

@test "a table that is cut has its header row in every part" {
	{
		printf '| name | value |\n|---|---|\n'
		seq -f '| row %g | some apples |' 1 40
	} >table
	go df-chunk --size 60 <<<"$(doc "$(cat table)")"
	is_status 0
	holds 'length > 3 and all(.[]; .text |
		startswith("| name | value |\n|---|---|\n"))'
	holds 'all(.[1:][]; .context == "| name | value |\n|---|---|\n")'
	holds '[.[].text | scan("\\| row \\d+ \\|")] | length == 40'
	holds 'all(.[]; .kind == "table")'
	chunks_fit <(doc "$(cat table)") 60
}

@test "code that is cut is cut between lines" {
	{ echo '```'; seq -f '    call(%g, "x y z");' 1 60; echo '```'; } >code
	go df-chunk --size 80 <<<"$(doc "$(cat code)")"
	is_status 0
	holds 'length > 3 and all(.[]; .kind == "code")'
	holds 'all(.[1:][]; .text | startswith("    call("))'
	holds 'all(.[:-1][]; .text | endswith(");"))'
}

@test "--context headings puts the headings above a chunk into its text" {
	go df-chunk --size 50 --context headings <<<"$(mixed)"
	is_status 0
	holds 'map(select(.text | contains("early")))[0].text |
		startswith("# Guide\n## Second part\n\n| sort |")'
	holds 'all(.[]; .text | startswith("# Guide\n"))'
	chunks_fit <(mixed) 50
	jq -c '{id, token_count, text}' "$out" >chunks
	df-chunk --count chunks >counted
	diff chunks counted
}

@test "the context is counted, and given up where it does not fit" {
	title=$(seq -s ' ' 1 40)
	go df-chunk --size 40 --context headings \
		<<<"$(doc "# $title"$'\n\n## B\n\n'"$(seq -s ' ' 1 200)")"
	is_status 0
	holds 'all(.[]; .token_count <= 40)'
	holds 'any(.[]; .context == "## B\n\n")'
	holds 'all(.[]; .context // "" | contains("# 1 2") | not)'
}

@test "a context of the document is not taken for the chunk's" {
	go df-chunk <<<'{"id":"a","text":"b","context":"old"}'
	is_status 0
	holds 'all(.[]; has("context") | not)'
}

@test "a question and its answer stay together" {
	{
		seq -f "Opening sentence number %g says little." 1 5
		printf '\nQ: How deep are beans sown?\n\n'
		printf 'A: Two fingers. Deeper ones rot.\n\n'
		printf 'Q: When?\n\nA: In May. Later is fine.\n'
	} >text
	for size in 30 40 50 60; do
		go df-chunk --size $size <<<"$(doc "$(cat text)")"
		is_status 0
		holds 'any(.[]; .text |
			test("Q: How deep(.|\n)*A: Two fingers. Deeper ones rot."))'
		holds 'any(.[]; .text | test("Q: When(.|\n)*Later is fine."))'
	done
}

kind_of() {
	df-chunk <<<"$(doc "$1")" | jq -r .kind
}

@test "kinds of content" {
	[ "$(kind_of 'Beans are green. They climb.')" = prose ]
	[ "$(kind_of $'# Beans\n\n- one\n- two\n- three')" = list ]
	[ "$(kind_of $'Try:\n\n```\nmake\nmake install\n```')" = code ]
	[ "$(kind_of $'| a | b |\n|---|---|\n| c | d |')" = table ]
	[ "$(kind_of $'Q: Why?\nA: Because it is so.')" = question-and-answer ]
	[ "$(kind_of $'## What is it?\n\nA bean.\n\n## Is it green?\n\nYes.')" \
		= question-and-answer ]
	[ "$(kind_of $'Frage 1: Warum?\nAntwort: Darum.')" \
		= question-and-answer ]
	[ "$(kind_of $'问：为什么？\n答：因为如此。')" = question-and-answer ]
	[ "$(kind_of $'Anna: Hello.\nBen: Hello!\nAnna: Tea?\nBen: Yes.')" \
		= dialogue ]
	[ "$(kind_of $'— Komm.\n— Warum?\n— Darum.\n— Gut.')" = dialogue ]
}

@test "the kinds of labelled texts are told" {
	go df-chunk --size 10000 "$DF_SOURCE/tests/data/kinds/made.ndjson"
	is_status 0
	wrong=$(jq -r 'select(.kind != .label) | .doc_id + " is no " + .kind' \
		"$out")
	[ -z "$wrong" ] || fail "$wrong"
}

# Questions and answers of random length, as a page of them has.
questions() {
	awk -v mark="$1" 'BEGIN {
		srand(7)
		for (i = 0; i < 60; i++) {
			printf "%s", mark == "#" ? "## " : "Q: "
			printf "Is %d more than what stands before it?\n\n", i
			printf "%s", mark == "#" ? "" : "A: "
			n = 1 + int(rand() * 5)
			for (k = 0; k < n; k++)
				printf "Number %d of %d tells why. ", k, i
			printf "End %d.\n\n", i
		}
	}'
}

@test "no answer that fits is parted from its question" {
	for mark in '#' Q; do
		questions $mark >text
		for size in 90 128 200; do
			go df-chunk --size $size <<<"$(doc "$(cat text)")"
			is_status 0
			holds 'all(.[].text; [scan("Is ([0-9]+) more")] ==
				[scan("End ([0-9]+)")])'
		done
	done
}

@test "a form is no dialogue, a rhetorical question no interview" {
	[ "$(kind_of $'Light: half shade\nWater: often\nLight: full sun\nWater: rarely')" = prose ]
	[ "$(kind_of $'Who knew? Nobody did, and nobody asked. So it went on for years.\n\nThen came the rain.')" = prose ]
}

# Three subjects of 30 sentences each, in paragraphs of ten.
subjects() {
	for words in "beans soil garden water seed" \
		"engine wheel brake motor road" "violin concert bow string tune"; do
		# shellcheck disable=SC2086
		set -- $words
		for i in $(seq 1 30); do
			printf 'The %s and the %s need a %s. ' "$1" "$2" "$3"
			printf 'A %s has its %s. ' "$4" "$5"
			[ $((i % 10)) -ne 0 ] || echo
		done
	done
}

@test "--semantic cuts where the words change" {
	go df-chunk --semantic --size 700 <<<"$(doc "$(subjects)")"
	is_status 0
	holds 'map([.text | scan("beans|engine|violin")] | unique | length)
		| all(. == 1)'
	chunks_fit <(doc "$(subjects)") 700
}

@test "chunks fit and cover the text with every strategy" {
	real_documents
	for how in "--strategy heading" "--strategy sentence" \
		"--strategy page" "--strategy fixed" "--semantic" \
		"--context headings" "--min-size 20"; do
		for size in 16 64 512; do
			# shellcheck disable=SC2086
			go df-chunk $how --size "$size" clean
			[ "$how $size" = "--min-size 20 16" ] && continue
			is_status 0
			chunks_fit clean "$size"
		done
	done
}
