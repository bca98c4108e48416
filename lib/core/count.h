/*
 * count: how many elements an array has.
 *
 * Of an array only, where the compiler sees its length: of a pointer, such as
 * a parameter, gcc and clang warn.
 */
#ifndef DF_CORE_COUNT_H
#define DF_CORE_COUNT_H

#define DF_COUNT(array) (sizeof(array) / sizeof((array)[0]))

#endif
