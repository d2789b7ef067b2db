/*
 * workbook.c - how fast the cells of a workbook's sheets are read, without what is then done with them.
 *
 * workbook FILE: unpacks each sheet and reads its rows once. Prints cells, seconds of one core, cells a second and the most
 * memory that was held.
 */
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

#include "base/die.h"
#include "base/file.h"
#include "evidence/row_reader.h"
#include "evidence/sheet_read.h"

static size_t read_sheet(struct workbook *book, const char *part)
{
	struct raw_row row;
	struct row_reader *reader;
	struct sheet_odd odd;
	struct source rows;
	struct arena arena;
	struct spool *spool;
	size_t n = 0;

	arena_init(&arena);
	spool = spool_new(&arena, NULL);
	if (!sheet_read(book, part, spool, &odd) || !source_open(&rows, spool))
		die("the sheet cannot be read");
	rows.is_sheet = true;
	reader = row_reader_new(&arena, &rows, 0, ',');
	while (row_reader_next(reader, &row) != ROW_OUTCOME_END) {
		for (size_t i = 0; i < row.n_cells; i++)
			n += row.cells[i].length > 0;
		source_passed(&rows, row_reader_passed(reader));
	}
	arena_clear(&arena);
	return n;
}

int main(int argc, char **argv)
{
	char sha256[HASH_HEX_BYTES];
	struct rusage usage;
	struct workbook book;
	struct source source;
	struct arena arena;
	struct spool *spool;
	double seconds;
	size_t n = 0;

	arena_init(&arena);
	spool = spool_new(&arena, NULL);
	if (argc != 2 || !file_copy(argv[1], PACKAGE_BYTES_MAX, spool, sha256) || !source_open(&source, spool) ||
	    !workbook_open(&book, &arena, &source) || !workbook_load(&book, NULL))
		die("usage: workbook FILE.xlsx");
	for (size_t i = 0; i < book.n_sheets; i++)
		n += read_sheet(&book, book.sheets[i].part);
	seconds = (double)clock() / CLOCKS_PER_SEC;
	getrusage(RUSAGE_SELF, &usage);
	printf("%zu cells in %.2f s of one core: %.0f cells a second, %ld MB\n", n, seconds, (double)n / seconds,
	       usage.ru_maxrss / 1024);
	arena_clear(&arena);
	return 0;
}
