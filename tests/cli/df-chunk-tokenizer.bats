#!/usr/bin/env bats
# df-chunk: counting, numbers of tokens, and tokenizers of the user's.

load lib
load chunks

local_setup() {
	golden=$DF_SOURCE/tests/golden/df-chunk
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
	for name in gpt2 prefix llama3 o200k tekken deepseek digits nfc nfkc \
		added prepend behind metaspace fused; do
		go df-chunk --tokenizer "$own/$name.json" --count --encode \
			"$own/own.jsonl"
		is_status 0
		holds "length > 140 and all(.token_ids == .$name and
			.token_count == (.$name | length))" || fail "$name"
	done
}

@test "decoding gives back what a tokenizer.json encoded" {
	local own="$DF_SOURCE/tests/data/tokenizer/own" name
	for name in gpt2 llama3 o200k tekken deepseek digits added prepend; do
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
	jq -n -c '{id: "t", text: ("the tool <tool>x</tool>ing on\n\n\n  " * 40)}' \
		>>in
	for name in gpt2 prefix nfc nfkc added prepend behind metaspace \
		fused; do
		for size in 33 100; do
			go df-chunk --tokenizer "$own/$name.json" -s "$size" in
			is_status 0
			chunks_fit in "$size"
			jq -c '{text, token_count}' "$out" >chunks
			df-chunk --tokenizer "$own/$name.json" --count chunks |
				cmp - chunks || fail "$name"
		done
		go df-chunk --tokenizer "$own/$name.json" --strategy fixed \
			-s 40 --overlap 5 in
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
		tekken 8
		deepseek 3
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
		.added_tokens += [{"id": 9, "content": "x y", "rstrip": true}]|'x y'
		.added_tokens += [{"id": 9, "content": "x y", "single_word": true}]|'x y'
		.added_tokens += [{"id": 9, "content": ("x" * 257)}]|too long
		.added_tokens += [{"content": "x y"}]|number
		.added_tokens += [{"id": -1, "content": "x y"}]|number
		.added_tokens += [{"id": 9.5, "content": "x y"}]|number
		.added_tokens += [{"id": 1, "content": "<x", "special": true}, {"id": 2, "content": "xy"}]|'<x'
		.added_tokens += [{"id": 1, "content": "<a>", "special": true}, {"id": 2, "content": "a"}]|'<a>'
		.added_tokens += [{"id": 1, "content": "<x", "normalized": true}, {"id": 2, "content": "xy"}]|'<x'
		. * {"normalizer": {"type": "NFKC"}, "added_tokens": [{"id": 2, "content": " a", "normalized": true}]}|' a'
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

@test "added tokens are found wherever they stand, and special ones are text" {
	local own="$DF_SOURCE/tests/data/tokenizer/own"
	jq -c '.added_tokens += [
		{id: 9000, content: "\n\n", special: false, normalized: false},
		{id: 9001, content: "<tool>", special: false, normalized: false},
		{id: 9002, content: "<|end|>", special: true}]' \
		"$own/gpt2.json" >other.json
	go df-chunk --tokenizer other.json --encode \
		<<<'{"text":"a<tool>b\n\n\n<tool<|end|>"}'
	is_status 0
	holds '.[0].token_ids | (map(select(. >= 9000)) == [9001, 9000]) and
		length > 6'
	df-chunk --decode --tokenizer other.json "$out" >back
	[ "$(jq -r .text back)" = "$(printf 'a<tool>b\n\n\n<tool<|end|>')" ]
	# Between them the text is cut as if it ended there.
	go df-chunk --tokenizer other.json --count <<<'{"text":"a   <tool>"}
		{"text":"a   "}'
	holds '.[0].token_count == .[1].token_count + 1'
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
