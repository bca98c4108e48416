#!/usr/bin/env bats
# df-chunk: texts in another markup than Markdown.

load lib
load chunks

# The text is cut in front of every heading, and these are named.
sections() {
	jq -Rsc '{id: "d", text: .}' >in
	go df-chunk --strategy heading in
	is_status 0
	holds "map(.headings) == $1"
	chunks_fit in 512
}

@test "LaTeX: sections, and environments stay whole" {
	sections '[[], ["A", "One"], ["A", "One", "The \\texttt{long} one"],
		["A", "Two"]]' <<-'END'
	\documentclass{article}
	\begin{document}
	\chapter{A}
	\section{One}\label{sec:one}
	Text of one.
	\subsection[Short]{The \texttt{long} one}
	\begin{verbatim}
	\section{none}

	of it
	\end{verbatim}

	\section*{Two}
	Text of two.
	\end{document}
	END
	go df-chunk --size 16 --min-size 0 <<<"$(doc \
		$'\\section{A}\n\\begin{figure}\n\\label{a}\n\nb\n\\end{figure}\n\n\\section{B}\nText.')"
	holds 'any(.[].text; contains("\\begin{figure}") and
		contains("\\end{figure}"))'
}

@test "LaTeX: items are cut between, not within" {
	{
		printf '\\section{A}\n\n\\section{B}\n\\begin{itemize}\n'
		for i in $(seq 1 9); do
			printf '\\item Item %s has two\nlines of words.\n' "$i"
			printf 'And a second sentence.\n'
		done
		printf '\\end{itemize}\n'
	} >text
	go df-chunk --size 40 --min-size 0 <<<"$(doc "$(cat text)")"
	is_status 0
	holds 'all(.[1:][].text; startswith("\\item"))'
}

@test "reStructuredText: titles with lines below, or also above" {
	sections '[["Guide"], ["Guide", "First part"],
		["Guide", "First part", "Deeper"], ["Guide", "Second part"]]' \
		<<-'END'
	=====
	Guide
	=====

	Text of the guide.

	First part
	~~~~~~~~~~

	Text of the first.

	Deeper
	^^^^^^

	Text deeper. A rule is none:

	----

	Second part
	~~~~~~~~~~~

	Text of the second.
	END
}

@test "AsciiDoc: titles behind = signs, and listings stay whole" {
	sections '[["Document"], ["Document", "First"],
		["Document", "First", "Deeper"], ["Document", "Second"]]' <<-'END'
	= Document

	Text.

	== First

	----
	== no title

	code
	----

	=== Deeper
	Text.

	== Second

	Text.
	END
}

@test "MediaWiki: titles between = signs, while # begins an item" {
	sections '[[], ["History"], ["History", "Old times"], ["Use"]]' <<-'END'
	'''Beans''' are plants.
	== History ==
	# first
	# second

	===Old times===
	Text.

	== Use ==
	Text.
	END
}

@test "Org: titles behind stars" {
	sections '[[], ["First"], ["First", "Deeper"], ["Second"]]' <<-'END'
	#+TITLE: Notes
	* First
	Text.
	** Deeper
	#+begin_src c
	* no title

	int x;
	#+end_src
	* Second
	Text.
	END
}

@test "Markdown with a few such signs stays Markdown" {
	sections '[["A"], ["B"]]' <<-'END'
	# A

	== not a title

	* an item
	** no item

	```
	\section{none}

	\section{none}
	```

	abcd
	~~~~
	\section{none}
	~~~~

	# B

	\section{one} alone is none.
	END
}

@test "code of another markup that never ends goes to the end" {
	sections '[["A"], ["B"]]' <<-'END'
	\section{A}
	Text.
	\section{B}
	\begin{verbatim}
	END
}
