#!/usr/bin/env bats
# df-chunk: where it cuts, and what it says of a chunk.

load lib
load chunks

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

@test "heading: a heading without text goes with the next section" {
	go df-chunk --strategy heading <<<"$(doc \
		$'# A\n\n## B\n\n### C\n\nText.\n\n### D\n\n# E\n\nMore.')"
	is_status 0
	holds 'map(.text) == ["# A\n\n## B\n\n### C\n\nText.",
		"### D\n\n# E\n\nMore."]'
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

@test "page: what is repeated is of the same page" {
	go df-chunk --strategy page --size 40 --overlap 12 \
		<<<"$(doc "$(seq -f 'Word %g.' -s ' ' 1 30)"$'\n\fNext page.\fLast.')"
	is_status 0
	holds 'map(.page) | .[-2:] == [2, 3] and (.[:-2] | unique == [1])'
	holds '.[-2:] | map(.text) == ["Next page.", "Last."]'
	holds '.[1].overlap > 0 and .[-1].overlap == 0'
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

@test "fixed: long words do not end a chunk early" {
	go df-chunk --strategy fixed --size 4 \
		<<<"$(doc 'of photosynthesis international')"
	is_status 0
	holds 'map(.token_count) == [4]'
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

@test "code that is cut is cut between lines, and has its fence in every part" {
	{
		echo '```python'
		seq -f '    call(%g, "x y z");' 1 60
		echo '```'
	} >code
	go df-chunk --size 80 <<<"$(doc "$(cat code)")"
	is_status 0
	holds 'length > 3 and all(.[]; .kind == "code")'
	holds 'all(.[]; .text | startswith("```python\n    call("))'
	holds 'all(.[1:][]; .context == "```python\n")'
	holds 'all(.[:-1][]; .text | endswith(");"))'
	holds '.[-1].text | endswith(");\n```")'
	holds '[.[].text | scan("call\\(")] | length == 60'
	chunks_fit <(doc "$(cat code)") 80
}

@test "code is cut at blank lines first, and between its parts before within" {
	{
		printf '```python\n'
		for i in $(seq 9); do
			printf 'def f%d(x):\n    a = x + 1\n\n' "$i"
			printf '    b = [\n        a,\n\n    ]\n\n'
			printf '    return b\n\n'
		done
		printf '```\n'
	} >code
	go df-chunk --size 100 <<<"$(doc "$(cat code)")"
	is_status 0
	holds 'length > 2 and all(.[]; .text | startswith("```python\ndef f"))'
	chunks_fit <(doc "$(cat code)") 100
	sed 's/^def /    def /; s/^    [ab]/    &/; s/^    ret/    &/' code >nested
	go df-chunk --size 100 <<<"$(doc "$(cat nested)")"
	is_status 0
	holds 'length > 2 and ([.[1:][].context] | unique == ["```python\n"])'
	holds 'all(.[:-1][]; .text | test("(a = x \\+ 1|\\]|return b)$"))'
	chunks_fit <(doc "$(cat nested)") 100
}

@test "a formula stays whole where it fits, and is cut at lines where not" {
	cat >text <<-'END'
	The sum is found as follows, and that is worth knowing. $$
	\sum_{i=1}^{n} i = 1 + 2 + \dots + n.
	\quad \text{This holds. Always! And so on.}
	= \frac{n(n+1)}{2}
	$$
	Now the text goes on with something else. It has sentences. \begin{align}
	a &= b + c. \\
	D &= e + f. \\
	K &= \text{Yes. No.}
	\end{align}
	And the rest of the text follows, with a sentence. And one more.
	END
	go df-chunk --size 64 <<<"$(doc "$(cat text)")"
	is_status 0
	holds 'any(.[]; .text | test("\\$\\$\n(.|\n)*\n\\$\\$"))'
	holds 'any(.[]; .text | test("begin.align(.|\n)*end.align"))'
	chunks_fit <(doc "$(cat text)") 64
	go df-chunk --size 24 <<<"$(doc "$(cat text)")"
	is_status 0
	holds 'any(.[]; .text | endswith("\\dots + n."))'
	holds 'any(.[]; .text | startswith("\\quad"))'
	chunks_fit <(doc "$(cat text)") 24
}

@test "code of two fences, or of one that is never closed, is cut as well" {
	for text in $'```\n```' $'~~~ a\n' $'```'"$(seq -s ' ' 1 90)"$'\nx\n```' \
		$'```\n'"$(seq 1 200)" $'```\n'"$(seq -s ' ' 1 200)"$'\n```'; do
		go df-chunk --size 16 <<<"$(doc "$text")"
		is_status 0
		chunks_fit <(doc "$text") 16
	done
}

@test "the paragraphs of a quote are parted behind the mark between them" {
	doc "$(for i in $(seq 40); do
		printf '> Line %d of it has a few words and ends.\n>\n' "$i"
	done)" >in
	go df-chunk --size 64 in
	chunks_fit in 64
	holds 'length > 4 and all(.text | startswith("> Line"))'
	holds '.[:-1] | all(.text | endswith("ends.\n>"))'
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

@test "a context shows headings without marks, and of one section" {
	local section
	section=$(seq -f 'Sentence number %g is here.' -s ' ' 1 12)
	go df-chunk --size 64 --overlap 16 --context headings <<<"$(doc \
		"# [The *title*](https://example.org/a)"$'\n\n'"$section"$'\n\n'"## B
$section")"
	is_status 0
	holds 'any(.[]; .context == "# The title\n\n")'
	holds 'all(.[]; .context // "" | contains("example.org") | not)'
	holds 'all(.[] | select(.context); . as $c |
		all(.headings[]; . as $h | $c.context | contains($h)))'
	holds 'any(.[]; .overlap > 0)'
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
	[ "$(kind_of $'F: Warum?\nA: Darum.\n\nF: Ja?\nA: Ja.')" \
		= question-and-answer ]
	[ "$(kind_of $'В: Почему?\nО: Потому.')" = question-and-answer ]
	[ "$(kind_of $'F: Ford\nC: Citroen\nA: Audi')" = prose ]
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

# The text on standard input is cut at --size $1, and no chunk but the first
# begins with the expression $2.
begins_none() {
	jq -Rsc '{id: "d", text: .}' >in
	go df-chunk --size "$1" --min-size 0 in
	is_status 0
	holds "length > 2 and all(.[1:][].text; test(\"^($2)\") | not)"
	chunks_fit in "$1"
}

@test "a colon stays with the lines that it announces" {
	for size in 50 60 70; do
		for i in $(seq 1 12); do
			printf 'Run %s is done now.\nWhat came last is this:\n' "$i"
			printf '  File "a.py", line 3, in f\nIt went wrong.\n'
			printf 'We need:\n- a spade\n- a rake\n\n'
		done | begins_none $size ' *File|- a spade'
	done
}

@test "a time stays with the line that was said then" {
	for i in $(seq 10 69); do
		printf '1:%s\nwell that is what we have been saying for ' "$i"
		printf 'years now and it has never been\n'
	done | begins_none 150 'well'
}

@test "a list of lines in small letters is cut between them" {
	words="that is, it goes on, with words, and then some, and others"
	for i in $(seq 1 40); do
		printf 'term%s, or %s\n' "$i" "${words:0:20 + i * 7 % 40}"
	done | jq -Rsc '{id: "d", text: .}' >in
	go df-chunk --size 60 in
	is_status 0
	holds '(map(select(.text | startswith("term"))) | length) * 4 >
		length * 3'
}

# Pages of three sentences, one to a line, each with its number below.
pages() {
	for i in $(seq 0 3 27); do
		printf 'Word %s is the first.\nWord %s is the next one.\n' \
			"$i" $((i + 1))
		printf 'Word %s is the last one.\n%s\n\f' $((i + 2)) $((i / 3))
	done
}

@test "the end of a page is a better place than that of a line" {
	go df-chunk --size 60 <<<"$(doc "$(pages)")"
	is_status 0
	holds 'length > 3 and all(.[].text; test("^Word [0-9]+ is the first"))'
	chunks_fit <(doc "$(pages)") 60
}

@test "the end of a paragraph is better than that of a page" {
	local words="with a few words more behind the first ones"

	printf 'One sentence %s.\n\nAnother %s, and\n\fmore %s. A third %s.' \
		"$words" "$words" "$words" "$words" >text
	go df-chunk --size 45 <<<"$(doc "$(cat text)")"
	is_status 0
	holds 'map(.text[0:5]) == ["One s", "Anoth"]'
	go df-chunk --size 20 --min-size 0 <<<"$(doc "$(cat text)")"
	holds 'any(.[].text; startswith("more"))'
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

@test "--semantic cuts where the words change though there is room" {
	subjects | sed G >text
	go df-chunk --semantic --size 1000 <<<"$(doc "$(cat text)")"
	is_status 0
	holds 'length == 3 and (map([.text | scan("beans|engine|violin")] |
		unique | length) | all(. == 1))'
}

# Two subjects in paragraphs of eight sentences; the last sentence of the first
# one has a word of the second already.
blurred() {
	local words=(beans soil garden water seed
		engines wheels brakes motors roads)
	for part in 0 5; do
		for i in $(seq 1 40); do
			printf '%s need %s. ' "${words[part + i % 5]^}" \
				"${words[part + (i + 1 + i / 5 % 4) % 5]}"
			[ "$part$i" != 040 ] || printf 'Wheels follow. '
			[ $((i % 8)) -ne 0 ] || printf '\n\n'
		done
	done
}

@test "--semantic cuts at the end of a paragraph near by" {
	go df-chunk --semantic --size 1000 <<<"$(doc "$(blurred)")"
	is_status 0
	holds 'length == 2 and (.[0].text | endswith("Wheels follow."))'
}

@test "--semantic cuts before no sentence that leans on the one before" {
	blurred | tr -s '\n' ' ' >plain
	go df-chunk --semantic --size 1000 <<<"$(doc "$(cat plain)")"
	holds 'length == 2'
	before=$(jq -r 'select(.chunk_index == 1).text | split(" ")[0:3] |
		join(" ")' "$out")
	for words in "en This" "de Diese" "fr Cela" "es Pero" "ru Однако" \
		"ja しかし"; do
		doc "$(cat plain)" | jq -c --arg before "$before" \
			--arg word "${words#* }" --arg lang "${words% *}" \
			'.lang = $lang | .text |= sub($before; $word + " " + $before)' >in
		go df-chunk --semantic --size 1000 in
		is_status 0
		holds "all(.[].text; startswith(\"${words#* }\") | not)"
	done
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

@test "in hard-wrapped text chunks end with sentences, not with lines" {
	jq -nr '[range(12) | "The Licence of part \(.) says what everybody who"
		+ " has a copy of the Program may do with it. It also says what"
		+ " the Free Software Foundation and the Authors of the Program"
		+ " think of those who sell it to other People."] | join(" ")' |
		fold -s -w 72 | sed 's/ $//' | jq -Rsc '{id: "w", text: .}' >in
	go df-chunk --size 64 in
	is_status 0
	holds 'length > 5 and all(.[]; .text | test("[.]$"))'
	chunks_fit in 64
}
