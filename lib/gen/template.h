/*
 * template: one line "template WEIGHT NAME PATTERN => QUESTION" of a data file.
 *
 * A pattern is matched against a whole sentence, from its first word:
 *
 *	is|was    one of these words
 *	<LIST>    a word of the list
 *	<+LIST>   a word of the list, or nothing
 *	<~LIST>   up to five words, the last of them of the list
 *	<!LIST>   nothing, but not before a word of the list
 *	<!~LIST>  nothing, but not before such a word in the same phrase
 *	<?LIST>   nothing, but a word of the list comes later
 *	<!?LIST>  nothing, and no word of the list comes later
 *	<S>       a subject: a noun phrase that can stand in a question
 *	<P>       a subject with a name in it; <S:named>: a full name
 *	<S:noun>  a subject that is no activity ("learning music")
 *	<D>       a date; <D,>: and perhaps a comma
 *	<N>       a number, and "about", "more than", "million" and the like
 *	<M>       an amount of money
 *	<%>       a percentage
 *	<K>       what is counted: one to four words
 *	<Y>       nothing, but a name comes next
 *	<G:n>     up to n words of one phrase; <O:n> one to n
 *	<B:n>     one to n words of a list of names: "Ada and Charles of X"
 *	<E>       the end of the phrase
 *	<F>       the end of the noun phrase; "in" may follow, "of" not
 *	<R:n>     the rest of the sentence, n words or more
 *
 * In the question {n} is what the n-th part of the pattern matched and
 * {n:LIST} the form that the list gives for it.  A template of higher weight
 * is preferred.  Those that ask for one fact, when, where, who or how many, may
 * be asked together about one sentence; of the others only one is.
 */
#ifndef DF_GEN_TEMPLATE_H
#define DF_GEN_TEMPLATE_H

#include "core/str.h"
#include "gen/language.h"

/* Add the template of this line, without its first word, to the language,
 * which has room for it. 0, or -1 when it makes no sense or the arena is
 * full. */
int df_template_parse(struct df_language *l, struct df_str line);

#endif
