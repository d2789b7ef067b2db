/*
 * place.h - where a cell stands, in words for print. A sheet of a workbook is a file named "W101.xlsx[responses]".
 */
#ifndef WAYMARK_BASE_PLACE_H
#define WAYMARK_BASE_PLACE_H

#include <stdbool.h>

#include "base/arena.h"

/* Whether a file's name is that of a sheet. */
bool place_is_sheet(const char *file);

/* "W101.xlsx, sheet responses"; any other file keeps its name. */
const char *place_file_words(struct arena *arena, const char *file);

/* "cell C12" */
const char *place_cell_words(struct arena *arena, int row, int column);

#endif
