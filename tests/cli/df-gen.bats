#!/usr/bin/env bats
# df-gen: the command line.

load lib

# A chunk of this text.
chunk() {
	jq -nc --arg text "$1" '{id: "c1", doc_id: "d1", lang: "en",
		text: $text}'
}

questions() {
	jq -r '.messages[-2].content' "$out"
}

# Every answer of a question is in its source, byte for byte, and so is every
# sentence of a summary.
answers_are_from_source() {
	holds 'all(.[]; . as $e | $e.messages[-1].content |
		if $e.task == "qa" then . as $a | $e.source | contains($a)
		else [splits("(?<=[.!]) (?=[A-Z])")] |
			all(.[]; . as $s | $e.source | contains($s)) end)'
}

@test "help names the tasks and goes to standard output" {
	go df-gen --help
	is_status 0
	grep -q 'qa, summary' "$out"
	err_is_empty
}

@test "version is printed" {
	go df-gen --version
	is_status 0
	grep -q '^df-gen ' "$out"
}

@test "an unknown option is wrong usage" {
	go df-gen --tsak qa
	is_status 2
	err_has 'task'
}

@test "an unknown task is wrong usage, and the message names those there are" {
	go df-gen --task qa,poem </dev/null
	is_status 2
	err_has "expected qa or summary, not 'poem'"
}

@test "a limit of no examples is wrong usage" {
	go df-gen --max-examples 0 </dev/null
	is_status 2
}

@test "empty input gives empty output" {
	go df-gen </dev/null
	is_status 0
	out_is_empty
}

@test "a definition becomes a question, and the sentence its answer" {
	go df-gen < <(chunk 'Graphite is a mineral that conducts electricity.')
	is_status 0
	err_is_empty
	holds '. | length == 1'
	holds '.[0] | .task == "qa" and .template == "qa/definition" and
		.model == "extractive" and .chunk_id == "c1" and
		.doc_id == "d1" and (.id | test("^[0-9a-f]{32}$")) and
		.source == "Graphite is a mineral that conducts electricity." and
		(has("text") | not) and .messages == [
		{role: "user", content: "What is Graphite?"},
		{role: "assistant", content: .source}]'
}

@test "other fields stay byte for byte, those about the text go" {
	printf '%s\n' '{"n":1.00,"text":"Gecko is a layout engine that draws pages.","u":"\u00e9","start":7,"token_count":9,"scores":{"length":1},"score":1,"passed":true,"flags":[]}' >in
	go df-gen in
	grep -q '^{"n":1.00,"u":"\\u00e9","start":7,"id":' "$out"
	holds '.[0] | has("token_count") or has("scores") or has("score") or
		has("passed") or has("flags") | not'
}

@test "a chunk without ids gets one from its text, the same every time" {
	echo '{"text":"Gecko is a layout engine that draws pages."}' >in
	go df-gen in
	holds '.[0] | (.chunk_id | test("^[0-9a-f]{32}$")) and
		.doc_id == .chunk_id and .id != .chunk_id'
	cp "$out" first
	go df-gen in
	cmp first "$out"
}

@test "malformed JSON is told with its line, and the next record handled" {
	go df-gen < <(echo '{"text":'
		chunk 'Graphite is a mineral that conducts electricity.')
	is_status 0
	err_has ':1: '
	holds 'length == 1'
}

@test "a record without text is rejected" {
	go df-gen --rejects r < <(echo '{"id":"a","text":5}')
	is_status 0
	out_is_empty
	[ "$(jq -r .error.code r)" = no_text ]
}

@test "a chunk that gives no good example is rejected, so that none is lost" {
	go df-gen --rejects r < <(chunk 'Click here! It is what it is.')
	is_status 0
	out_is_empty
	[ "$(jq -r .error.code r)" = no_example ]
}

@test "a language without patterns is rejected under a code of its own" {
	go df-gen --rejects r < <(jq -nc '{lang: "ja", text: "これは本です。"}')
	out_is_empty
	[ "$(jq -r .error.code r)" = no_patterns ]
	jq -e '.error.message | test("ja")' r
}

@test "each kind of sentence asks its question" {
	local question text
	while IFS='|' read -r question text; do
		go df-gen --rejects r < <(chunk "$text")
		[ "$(questions)" = "$question" ] ||
			fail "$text: $(questions)"
		answers_are_from_source
	done <<-'END'
		Who was Ada Lovelace?|Ada Lovelace (1815-1852) was an English mathematician and writer.
		What is machine learning?|Machine learning is a field of study that builds on statistics.
		What are octopuses?|Octopuses are molluscs that live in the sea.
		What does GNU stand for?|GNU stands for a recursive joke about Unix.
		When was Mozilla founded?|Mozilla was founded in 1998 by members of Netscape.
		When did Albert Einstein publish four papers?|Albert Einstein published four papers in 1905.
		When did Sun Microsystems release Java?|In May 1995, Sun Microsystems released Java.
		Who created Python?|Python was created by Guido van Rossum.
		Where is the Eiffel Tower located?|The Eiffel Tower is located in Paris, near the river.
		How many boroughs does New York City have?|New York City has five boroughs.
		How many time zones are there in Russia?|There are 11 time zones in Russia.
		What is the largest island of New Zealand?|The South Island is the largest island of New Zealand.
		Why is PostgreSQL popular?|PostgreSQL is popular because it never loses a row.
		What is OpenSSL used for?|OpenSSL is used to encrypt connections between programs.
		What is photosynthesis?|Photosynthesis is the process by which plants convert light energy into chemical energy.
		What is SQLite?|SQLite is a C-language library that implements a small, fast database engine.
		What is the most used database engine in the world?|SQLite is the most used database engine in the world.
		How tall is the Eiffel Tower?|The Eiffel Tower is 330 metres tall.
		How high is Mount Fuji?|Mount Fuji is 3,776 metres high.
		How many chloroplasts does a leaf contain per square millimetre?|A leaf contains about 500,000 chloroplasts per square millimetre.
		How many lines of code does the SQLite source code contain?|The SQLite source code contains about 150 thousand lines of code.
		How much disk space does Firefox need?|Firefox needs 20 MB of disk space.
		How much protein does an egg contain?|An egg contains about 6 grams of protein.
		What is the population of New Zealand?|New Zealand has a population of 4,933,210.
		What is the population of Iceland?|The population of Iceland is about 370,000.
		What is the maximum depth of Lake Baikal?|Lake Baikal has a maximum depth of 1,642 metres.
		What is the adult literacy rate of New Zealand?|New Zealand has an adult literacy rate of 99%.
		What percentage of the land area of Earth does Asia cover?|Asia covers about 30% of the land area of Earth.
		How far is Oxford from London?|Oxford is 80 km west of London.
		How much does Kindle Paperwhite cost?|Kindle Paperwhite costs $149 in that shop.
		What is the capital of France?|The capital of France is Paris.
		When was public radio introduced in New Zealand?|Public radio was introduced in New Zealand in 1922.
		When did Marie Curie win the Nobel Prize in Physics?|Marie Curie won the Nobel Prize in Physics in 1903.
		Where were the 1996 Summer Olympics held?|The 1996 Summer Olympics were held in Atlanta.
		What was Firefox originally named?|Firefox was originally named Phoenix, but not for long.
		Who is SeaMonkey maintained by?|SeaMonkey is now maintained by the SeaMonkey Council.
		What does WHO stand for?|Ask the World Health Organization (WHO) for more about that!
	END
}

@test "a sentence of several facts answers a question for each" {
	local questions text
	while IFS='|' read -r questions text; do
		go df-gen < <(chunk "$text")
		[ "$(questions | paste -sd ';')" = "$questions" ] ||
			fail "$text: $(questions)"
		answers_are_from_source
	done <<-'END'
		When was Marie Curie born?;Where was Marie Curie born?|Marie Curie was born in Warsaw on 7 November 1867.
		When was Marie Curie born?;Where was Marie Curie born?|Marie Curie was born on 7 November 1867 in Warsaw.
		Who created SQLite?;When was SQLite created?|SQLite was created by D. Richard Hipp in 2000.
		Who invented the World Wide Web?;When did Tim Berners-Lee invent the World Wide Web?|Tim Berners-Lee invented the World Wide Web in 1989.
		Who wrote the Hobbit?|The Hobbit was written by Tolkien and published in 1937.
	END
}

@test "a second question about a sentence comes behind those about others" {
	go df-gen -n 2 < <(chunk 'Python was created by Guido van Rossum in 1991. OpenSSL is used to encrypt connections between programs.')
	[ "$(questions | paste -sd ';')" = 'Who created Python?;What is OpenSSL used for?' ]
}

@test "an article of a declaration is asked for by its number and title" {
	sections() {
		jq -nc --arg lang "$1" --arg title "$2" --arg a "$3" '{lang: $lang,
			title: $title, text: "## \($a) 3\n\nEveryone has the right to life.\n\n- And to liberty.\n\n## \($a) 4\n\nNo one shall be held in slavery or"}'
	}
	go df-gen < <(sections en 'Universal Declaration of Human Rights' Article)
	holds 'length == 1 and .[0].template == "qa/section" and
		.[0].messages[0].content == "What does Article 3 of the Universal Declaration of Human Rights say?" and
		.[0].messages[1].content == "Everyone has the right to life.\n\n- And to liberty."'
	go df-gen < <(sections en 'The Constitution of Iceland' Article)
	[ "$(questions)" = 'What does Article 3 of the Constitution of Iceland say?' ]
	go df-gen < <(sections de 'Die Allgemeine Erklärung der Menschenrechte' Artikel)
	[ "$(questions)" = 'Was steht in Artikel 3 des Textes „Die Allgemeine Erklärung der Menschenrechte“?' ]
	go df-gen < <(sections fr 'Déclaration universelle' Article)
	[ "$(questions)" = "Que dit l'article 3 du texte « Déclaration universelle » ?" ]
	go df-gen < <(sections es 'Declaración Universal' Artículo)
	[ "$(questions)" = '¿Qué dice el artículo 3 del texto «Declaración Universal»?' ]
	go df-gen < <(sections en 'Ten ways to cook eggs' Article
		sections en 'Our code | The blog' Article
		sections en 'Universal Declaration of Human Rights' Example)
	out_is_empty
}

@test "headings that ask are answered by the paragraph below them" {
	go df-gen < <(chunk '## What is photosynthesis?

Photosynthesis is the process by which plants make sugar. It needs light.

## Why does ice float on water?

- a list')
	holds 'length == 1 and .[0].template == "qa/heading" and
		.[0].messages[0].content == "What is photosynthesis?" and
		(.[0].messages[1].content | endswith("It needs light."))'
}

@test "sentences that point elsewhere, judge or are no sentences ask nothing" {
	local text
	while IFS= read -r text; do
		go df-gen < <(chunk "$text")
		out_is_empty || fail "$text"
	done <<-'END'
		It is a mineral that conducts electricity.
		This method is a process that separates liquids.
		The company was founded in 1998 by two students.
		He was born in Warsaw on 7 November 1867.
		The following chapter is a description of the tools that you need.
		Our platform is a service that helps teams to work together.
		Graphite is a great choice that everyone should consider.
		Graphite is a mineral that conducts electricity
		| Graphite is a mineral | that conducts electricity. |
		- Graphite is a mineral that conducts electricity.
		> Graphite is a mineral that conducts electricity.
		"Graphite is a mineral that conducts electricity.
		GRAPHITE IS A MINERAL THAT CONDUCTS ELECTRICITY.
		Gustave Eiffel designed the tower.
		The population of Iceland is declining very fast.
		The strength of Google Maps lies in Europe and beyond.
		The tower is 330 metres tall and open to all.
		You'd have four USB ports and six more of them.
		Alternatively, if you cannot update now, refer to the manual.
		Hyundai sold 10,478 cars in 2025 without a discount.
		The projector's rating of 2,800 lumens is a feature that stands out.
		The population has 12 members in the last year of it.
		The package needs 20 MB of disk space.
		The price of the box is about 30 dollars.
		Implement strong data protection measures and ensure good results.
	END
}

@test "marks inside of lines are looked through" {
	# shellcheck disable=SC2016 # the backquotes are Markdown's
	go df-gen < <(chunk '## What is *a* [bee](http://a.org/b)?

A **bee** is an [insect](http://a.org/i_n_s "t") that makes \*honey\* in `hives`.  ')
	holds 'length == 1 and .[0].messages[0].content == "What is a bee?" and
		(.[0].messages[1].content | . ==
			"A bee is an insect that makes *honey* in hives.") and
		(.[0] | .source | endswith("\n\nA bee is an insect that makes *honey* in hives.  "))'
}

@test "code is no prose" {
	go df-gen < <(chunk '```
Graphite is a mineral that conducts electricity.
```')
	out_is_empty
}

@test "--max-examples keeps the best, in the order of the text" {
	chunk 'OpenSSL is used to encrypt connections between programs. Gecko is an engine that draws pages. Rhino is an engine that runs scripts.' >in
	go df-gen -n 2 in
	[ "$(questions | paste -sd ' ')" = 'What is Gecko? What is Rhino?' ]
	go df-gen -n 3 in
	holds 'length == 3 and (map(.id) | unique | length) == 3'
}

@test "--context passage puts the passage before the question" {
	go df-gen --context passage < <(chunk 'Gecko is an engine that draws pages.')
	holds '.[0].messages[0].content | test("Passage:\nGecko is an engine that draws pages.\n\nQuestion: What is Gecko\\?$")'
}

@test "--system begins every example with that message" {
	go df-gen --system 'Answer in one "sentence".' \
		< <(chunk 'Gecko is an engine that draws pages.')
	holds '.[0].messages | length == 3 and .[0] ==
		{role: "system", content: "Answer in one \"sentence\"."}'
}

@test "--field takes the text from another field" {
	go df-gen --field body < <(echo '{"id":"x","text":"keep me","body":"Gecko is an engine that draws pages."}')
	holds '.[0] | .text == "keep me" and (has("body") | not) and
		.source == "Gecko is an engine that draws pages."'
}

@test "other languages ask definitions in their own words" {
	local lang question text
	while IFS='|' read -r lang question text; do
		go df-gen --rejects r < <(jq -nc --arg l "$lang" \
			--arg t "$text" '{lang: $l, text: $t}')
		[ "$(questions | paste -sd ';')" = "$question" ] ||
			fail "$text: $(questions)"
	done <<-'END'
		de|Was ist die Photosynthese?|Die Photosynthese ist ein Prozess, bei dem Pflanzen Zucker bilden.
		de-DE|Wer war Marie Curie?|Marie Curie war eine polnische Physikerin.
		de|Wann wurde Marie Curie in Warschau geboren?;Wo wurde Marie Curie geboren?|Marie Curie wurde am 7. November 1867 in Warschau geboren.
		de|Wie viele Einwohner hat New York?|New York hat etwa 8,8 Millionen Einwohner.
		fr|Quand est née Marie Curie ?;Où est née Marie Curie ?|Marie Curie est née à Varsovie le 7 novembre 1867.
		fr|Quand a été inaugurée la tour Eiffel ?|La tour Eiffel a été inaugurée en 1889.
		fr|Où se trouve la tour Eiffel ?|La tour Eiffel se trouve à Paris.
		fr||Microsoft se trouve en difficulté après cette annonce.
		es|¿Cuándo nació Marie Curie?;¿Dónde nació Marie Curie?|Marie Curie nació en Varsovia el 7 de noviembre de 1867.
		es|¿Cuándo fue fundada la Universidad de Salamanca?|La Universidad de Salamanca fue fundada en 1218.
		es|¿Dónde está situada la Torre Eiffel?|La Torre Eiffel está situada en París.
		es|¿Qué es la fotosíntesis?|La fotosíntesis es un proceso que permite a las plantas crecer.
		es|¿Quién fue Gabriel García Márquez?|Gabriel García Márquez fue un escritor colombiano.
		fr|Qu'est-ce qu'un ordinateur ?|Un ordinateur est une machine qui traite des données.
		fr|Qu'est-ce que la Tour Eiffel ?|La Tour Eiffel est une tour de fer à Paris.
		it|Chi è stato Dante Alighieri?|Dante Alighieri è stato un poeta italiano.
		nl|Wie was Vincent van Gogh?|Vincent van Gogh was een Nederlandse schilder.
		pt|O que é a fotossíntese?|A fotossíntese é um processo que permite às plantas crescer.
		sv|Vad är fotosyntes?|Fotosyntes är en process som växter använder för att växa.
	END
}

@test "without lang the language is told by its common words" {
	go df-gen < <(jq -nc '{text: "Ein Computer ist ein Gerät, das Daten verarbeitet und in der Technik sehr oft benutzt wird."}')
	[ "$(questions)" = 'Was ist ein Computer?' ]
}

@test "single letters tell no language" {
	go df-gen --rejects r < <(jq -nc '{text: "O a fo e ua a i le tagata a e leai se isi e mafai ona. Ua a e i le fale o Ioane e fai se galuega."}')
	[ "$(jq -r .error.code r)" = no_patterns ]
}

@test "a summary is asked for with the passage, and made of its sentences" {
	chunk 'Bees collect nectar from flowers. Bees turn nectar into honey in their hives. The hives of bees hold honey for the winter. Honey keeps the bees in their hives alive in the winter.' >in
	go df-gen --task summary in
	holds 'length == 1 and .[0].task == "summary" and
		(.[0].messages[0].content | startswith(
		"Summarize the following passage in one sentence.\n\nBees"))'
	answers_are_from_source
}

@test "a text of three sentences is a summary already" {
	go df-gen --task summary --rejects r < <(chunk 'One bee flies to a flower. Two bees fly to two flowers. Three bees fly home.')
	out_is_empty
	[ "$(jq -r .error.code r)" = no_example ]
}

@test "both tasks in one run, with different ids" {
	chunk 'Bees collect nectar from flowers. Honey is a food that bees make of nectar in their hives. The hives of bees hold honey for the winter. Honey keeps the bees in their hives alive in the winter.' >in
	go df-gen --task qa,summary in
	holds 'map(.task) == ["qa", "summary"] and .[0].id != .[1].id'
}

@test "real pages: every answer is from its source, questions are whole" {
	df-fetch "$DF_SOURCE"/tests/data/demo/*.html | df-clean |
		df-chunk --size 400 >in
	go df-gen --task qa,summary -n 5 in
	is_status 0
	holds '[.[] | select(.task == "qa")] | length > 20'
	holds 'all(.[] | select(.task == "qa"); . as $e |
		$e.messages[-1].content | . as $a |
		($e.source | contains($a)) and
		($e.messages[-2].content | test("^[A-Z¿].*\\?$")))'
	holds 'all(.[]; (.messages | length) == 2 and
		(.messages[1].content | length) > 0)'
	holds '(map(.id) | unique | length) == length'
	cp "$out" one
	go df-gen --task qa,summary -n 5 -j 3 in
	cmp one "$out"
}

@test "chunks in several languages: the golden file" {
	go df-gen -q --task qa,summary "$DF_SOURCE/tests/golden/df-gen/in.ndjson"
	diff -u "$DF_SOURCE/tests/golden/df-gen/out.ndjson" "$out"
}

@test "hostile texts take no time" {
	head -c 1000000 /dev/zero | tr '\0' a | jq -Rc '{text: .}' >in
	yes 'A is a' | head -n 100000 | jq -Rsc '{lang: "en", text: .}' >>in
	yes 'The a of a, a of a, is a (' | head -n 30000 | paste -sd ' ' |
		jq -Rc '{lang: "en", text: .}' >>in
	yes 'Bees make honey in the hives of bees.' | head -n 30000 |
		paste -sd ' ' | jq -Rc '{lang: "en", text: .}' >>in
	yes '(AB) (' | head -n 100000 | paste -sd ' ' |
		jq -Rc '{lang: "en", text: .}' >>in
	go timeout 20 df-gen --task qa,summary -q in
	is_status 0
}

@test "data files that make no sense are told of by their line" {
	mkdir -p data/gen
	for line in 'template 1 bad <S> is => What is {3}?' \
		'template 1 bad <S> is => What is {' \
		'elision que' 'nonsense'; do
		printf 'language en\n%s\n' "$line" >data/gen/en.txt
		DF_DATADIR=$DIR/data go df-gen </dev/null
		is_status 1
		err_has 'gen/en.txt:2: not understood'
	done
}

@test "a full disk is noticed" {
	chunk 'Gecko is an engine that draws pages.' >in
	go sh -c 'df-gen in >/dev/full'
	is_status 1
}
