/*
 * classes: the names of elements that are asked for the words they hold.
 *
 * Names are compared without regard to case (core/parts.h), and a word counts
 * wherever it stands in them: postDate, post-date and singlepostdate all hold
 * date.
 */
#ifndef DF_CLEAN_CLASSES_H
#define DF_CLEAN_CLASSES_H

struct df_attr;
struct df_node;

/* The class of an element, or else its id. */
const struct df_attr *df_classes_of(const struct df_node *n);

#endif
