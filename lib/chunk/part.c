/*
 * part: one atom, or as many as it takes.
 */
#include "chunk/part.h"

#include "chunk/overlong.h"

int
df_part_add(struct df_atoms *a, size_t start, size_t end, enum df_cut cut)
{
	struct df_str part = df_atoms_trim(a, start, end);
	struct df_atom atom = {0};
	int64_t n;

	if (part.len == 0)
		return 0;
	if (!a->indented)
		start = (size_t)(part.s - a->map->text.s);
	end = df_atoms_end_of(a, part);
	atom.start = (uint32_t)start;
	atom.end = (uint32_t)end;
	if (df_tokenmap_to(a->map, end, &atom.to) < 0)
		return -1;
	if (df_atoms_fit_anyhow(a, end - start, a->room))
		return df_atoms_add_atom(a, &atom, cut, false);
	if (df_tokenmap_from(a->map, start, &atom.from) < 0)
		return -1;
	n = df_tokenmap_between(a->map, start, &atom.from, end, &atom.to);
	if (n < 0)
		return -1;
	return (size_t)n <= a->room ? df_atoms_add_atom(a, &atom, cut, true)
				    : df_overlong_add(a, start, end, cut);
}
