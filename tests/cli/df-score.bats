#!/usr/bin/env bats
# df-score: the command line.

load lib

# N different words.
words() {
	seq -f 'word%.0f' "$1" | paste -sd ' '
}

doc() {
	jq -nc --arg text "$1" '{text: $text}'
}

talk() {
	jq -nc --arg q "$1" --arg a "$2" '{messages: [
		{role: "user", content: $q}, {role: "assistant", content: $a}]}'
}

rules() {
	jq -r '.flags[].rule' "$out" | paste -sd ' '
}

@test "help names every check and goes to standard output" {
	go df-score --help
	is_status 0
	grep -q 'format, length and repetition' "$out"
	err_is_empty
}

@test "version is printed" {
	go df-score --version
	is_status 0
	grep -q '^df-score ' "$out"
}

@test "an unknown option is wrong usage" {
	go df-score --chekcs length
	is_status 2
	err_has 'checks'
}

@test "an unknown check is wrong usage, and the message names those there are" {
	go df-score --checks length,sense </dev/null
	is_status 2
	err_has "'sense'.*format, length and repetition"
	go df-score --checks '' </dev/null
	is_status 2
}

@test "limits that exclude each other are wrong usage" {
	go df-score --min-words 10 --max-words 5 </dev/null
	is_status 2
}

@test "empty input gives empty output" {
	go df-score </dev/null
	is_status 0
	out_is_empty
}

@test "a good text passes with all checks and no flag" {
	go df-score < <(doc "$(words 60)")
	is_status 0
	holds '.[0] | .passed and .score >= 0.5 and .flags == [] and
		(.scores | keys == ["format", "length", "repetition"])'
}

@test "the other fields stay as they were, byte for byte, and in their order" {
	printf '{"n":1.00,"text":"%s","u":"\\u00e9", "big":%s}\n' \
		"$(words 60)" 1234567890123456789012345678901234567890 >in
	go df-score --checks length in
	is_status 0
	out_is "$(sed 's/}$/,"scores":{"length":1},"score":1,"passed":true,"flags":[]}/' in)"
}

@test "malformed JSON is told with its line, and the next record handled" {
	go df-score < <(echo '{"text":'; doc "$(words 60)")
	is_status 0
	err_has ':1: '
	holds 'length == 1 and .[0].passed'
}

@test "a record without text or messages is rejected" {
	go df-score --rejects r < <(echo '{"id":"a"}')
	is_status 0
	out_is_empty
	[ "$(jq -r .error.code r)" = no_text ]
}

@test "--field scores another field, and rejects records without it" {
	go df-score --field body --checks length --rejects r \
		< <(jq -nc --arg b "$(words 60)" '{body: $b, text: "short"}'
			echo '{"text":"x"}')
	holds 'length == 1 and .[0].passed'
	[ "$(jq -r .error.code r)" = no_text ]
}

@test "a text of fewer than 50 words is too short, and the flag says by how much" {
	go df-score --checks length < <(doc "$(words 25)")
	holds '.[0] | .passed == false and .score == 0.25 and .flags == [{
		check: "length", rule: "words_min", value: 25, threshold: 50}]'
	go df-score --checks length --min-words 25 < <(doc "$(words 25)")
	holds '.[0].passed'
}

@test "punctuation is no word" {
	go df-score --checks length --min-words 3 < <(doc 'one - two . !')
	holds '.[0].flags[0] | .rule == "words_min" and .value == 2'
}

@test "words that are on average too long or too short are flagged" {
	go df-score --checks length --min-words 1 < <(
		doc 'internationalization incomprehensibility'
		doc 'a b c d e'
		doc '漢字は一文字ずつ数える')
	holds '[.[].flags[].rule] == ["word_length_max", "word_length_min"]'
}

@test "a text of one line again and again is flagged as repetition" {
	go df-score --checks repetition < <(doc "$(yes 'the same line' | head -n 40)")
	holds '.[0] | .passed == false and .score == 0 and
		([.flags[].rule] | index("dup_lines") and index("top_2_gram")
		and index("dup_10_grams"))'
}

@test "a phrase that takes up a fifth of the text is flagged with its share" {
	go df-score --checks repetition < <(
		doc 'red car one red car two red car three red car four')
	holds '.[0].flags[0] | .rule == "top_2_gram" and .threshold == 0.2 and
		.value > 0.5 and .value < 0.6'
}

@test "an answer that quotes its question repeats nothing" {
	go df-score --checks repetition < <(talk "$(words 60)" "$(words 60)")
	holds '.[0].scores.repetition == 1'
}

@test "an answer that gets stuck is flagged, with the number of its message" {
	go df-score --checks repetition < <(talk 'Why is that?' \
		'Because it is is is is is is is is is is is is is.')
	holds '.[0] | .passed == false and .flags[0].message == 1'
}

@test "short questions and answers pass" {
	go df-score < <(talk 'When was Python released?' '1991'
		talk 'Who wrote it?' 'Guido van Rossum'
		talk 'What is Python?' 'Python is a programming language.')
	holds 'all(.[]; .passed)'
}

@test "addresses of links are no words, and escaped markup is text" {
	words 60 | sed 's|[^ ]*|[&](https://example.org/a/very/long/path?q=&)|g' >t
	echo ' and \<b> stays' >>t
	go df-score < <(jq -Rsc '{text: .}' t)
	holds '.[0].flags | length == 0'
	go df-score < <(tr -d '\134' <t | jq -Rsc '{text: .}')
	holds '.[0].flags | map(.rule) == ["html_tags"]'
}

@test "each fault of the form of a text has a rule" {
	local text
	while IFS='|' read -r rule text; do
		go df-score --checks format < <(printf '{"text":"%s"}\n' "$text")
		[ "$(rules)" = "$rule" ] || fail "$rule: $(cat "$out")"
	done <<-'END'
		empty|  \n
		replacement_char|caf\ufffd
		control_char|bell \u0007
		control_char|next \u0093quote
		private_use|icon \uf015
		mojibake|cafÃ© and naÃ¯ve
		mojibake|donâ€™t
		html_tags|some <b>bold</b> words
		html_entities|fish &amp; chips
		open_fence|a\n```sh\nls
		|fine – “really” café, São & <3 <br> AT&T
		|code `<div>` &c\n```\n<b>x</b> &amp;\n```\n
	END
}

@test "each fault of the form of an example has a rule" {
	local messages
	while IFS='|' read -r rule messages; do
		go df-score --checks format < <(printf '{"messages":%s}\n' "$messages")
		[ "$(rules)" = "$rule" ] || fail "$rule: $(cat "$out")"
	done <<-'END'
		no_messages|[]
		no_messages|"hello"
		bad_message|["a"]
		bad_message|[{"role":"user"},{"role":"assistant","content":"a"}]
		bad_role|[{"role":"human","content":"a"}]
		bad_order no_answer|[{"role":"user","content":"a"},{"role":"user","content":"b"}]
		no_answer|[{"role":"user","content":"a"}]
		bad_order|[{"role":"assistant","content":"a"}]
		empty|[{"role":"user","content":"a"},{"role":"assistant","content":" "}]
		answer_is_question|[{"role":"user","content":"a"},{"role":"assistant","content":"a"}]
		answer_cut_off|[{"role":"user","content":"a"},{"role":"assistant","content":"This long answer goes on and on for a while until it"}]
		|[{"role":"system","content":"s"},{"role":"user","content":"a"},{"role":"assistant","tool_calls":[]},{"role":"tool","content":"1"},{"role":"assistant","content":"b"}]
	END
}

@test "the score is the lowest of the checks, and failing one means under 0.5" {
	go df-score < <(doc "$(words 25)"; doc "$(yes 'a line' | head -n 60)")
	holds 'all(.[]; .score == (.scores | [.[]] | min) and .score < 0.5 and
		(.passed | not))'
}

@test "--min-score decides what passes" {
	go df-score --checks length --min-score 0.2 < <(doc "$(words 25)")
	holds '.[0] | .passed and (.flags | length == 1)'
}

@test "--drop rejects what does not pass, under the name of the rule" {
	go df-score --drop --rejects r --stats s < <(doc "$(words 25)"
		doc "$(words 60)")
	is_status 0
	holds 'length == 1 and .[0].passed'
	[ "$(jq -r .error.code r)" = words_min ]
	jq -e '.error.message | test("25.*50")' r
	jq -e '.rejected.words_min == 1 // .rejects.words_min == 1' s || cat s
}

@test "what passes with flags but under --min-score is rejected as low_score" {
	go df-score --drop --min-score 1 --checks repetition --rejects r < <(
		doc "$(words 60) $(words 6)")
	out_is_empty
	[ "$(jq -r .error.code r)" = low_score ]
}

@test "--fail-under ends with status 3 when too few pass, and writes them all" {
	{ doc "$(words 25)"; doc "$(words 60)"; } >in
	go df-score --fail-under 60% in
	is_status 3
	holds 'length == 2'
	go df-score --fail-under 50% in
	is_status 0
	go df-score --fail-under 50% </dev/null
	is_status 0
}

@test "scores and flags of other checks stay, those of the same are replaced" {
	doc "$(words 25)" >in
	go df-score --checks length in
	cp "$out" first
	go df-score --checks repetition,format first
	holds '.[0] | .scores == {length: 0.25, format: 1, repetition: 1} and
		.score == 0.25 and (.passed | not) and
		[.flags[].rule] == ["words_min"]'
	go df-score --checks length --min-words 20 first
	holds '.[0] | .scores == {length: 1} and .score == 1 and .passed and
		.flags == []'
}

@test "scores of another make count when they lie between 0 and 1" {
	jq -nc --arg t "$(words 60)" \
		'{text: $t, scores: {toxic: 0.25, votes: 7}, flags: ["odd"]}' >in
	go df-score --checks length in
	holds '.[0] | .score == 0.25 and .scores.votes == 7 and .flags == ["odd"]'
}

@test "chunks and examples of real pages: the golden file" {
	local golden=$DF_SOURCE/tests/golden
	go df-score -q --min-words 20 "$golden"/df-gen/in.ndjson \
		"$golden"/df-gen/out.ndjson
	jq -c '{id, scores, score, passed, flags}' "$out" |
		diff -u "$golden/df-score/out.ndjson" -
}

@test "a megabyte of one character and 131,000 different words take no time" {
	head -c 1000000 /dev/zero | tr '\0' a | jq -Rc '{text: .}' >in
	yes . | head -c 1000000 | jq -Rsc '{text: .}' >>in
	words 131000 | jq -Rc '{text: .}' >>in
	yes 'a b' | head -n 100000 | jq -Rsc '{text: .}' >>in
	go timeout 10 df-score in
	is_status 0
	holds '[.[].flags[0].rule] == ["words_min", "words_min", "words_max",
		"words_max"]'
}

@test "the answer is the same for any number of threads" {
	for i in $(seq 300); do doc "$(words "$i")"; done >in
	go df-score in
	cp "$out" one
	go df-score -j 3 in
	cmp one "$out"
}

@test "a full disk is noticed" {
	doc "$(words 60)" >in
	go sh -c 'df-score in >/dev/full'
	is_status 1
}
