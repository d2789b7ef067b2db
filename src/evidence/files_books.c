/* files_books.c - which sheet of a workbook is which table. Part of files.h. */
#include "evidence/files_parts.h"

#include <string.h>
#include <strings.h>

#include "evidence/file_names.h"

/* What is not read of a workbook: the whole if no sheet is or should be, else single sheets. */
static void leave_sheets(struct folder_files *in, const struct found_file *book, const char *name,
			 const struct leftovers *unread, bool any_read)
{
	struct files *f = in->files;
	bool any = any_read;

	for (size_t i = 0; i < unread->n; i++)
		any |= unread->items[i].target != MAPPING_TARGET_COUNT;
	if (!any)
		files_leave(f, &in->left, book->name, files_meant(f, name));
	for (size_t i = 0; any && i < unread->n; i++) {
		const struct unread *sheet = &unread->items[i];

		files_leave(f, sheet->target != MAPPING_TARGET_COUNT ? &in->left : in->sheets, sheet->shown,
			    sheet->target);
	}
}

static void leave_sheet(struct files *f, struct leftovers *unread, const struct found_file *book, const char *sheet)
{
	struct reading *r = f->reading;

	files_leave(f, unread, arena_printf(r->arena, "%s[%s]", book->name, folders_shown(r->arena, sheet)),
		    files_meant(f, arena_printf(r->scratch, "%s.xlsx", sheet)));
}

/* The sheets of a form are what its hidden sheet says; those that it does not name are the school's own. */
static void sort_form(struct folder_files *in, struct found_file *found, const char *name,
		      const struct sheet_names *sheets)
{
	struct filled_form *form = found->form;
	struct leftovers unread = { .n = 0 };

	for (size_t i = 0; i < sheets->n; i++) {
		const char *sheet = sheets->items[i].name;
		struct form_tab *tab = filled_form_tab(form, sheet);

		if (tab && tab->target != MAPPING_TARGET_COUNT) {
			tab->found = true;
			found->tab = tab;
			found->target = tab->target;
			files_add_table(in->files, found, sheet);
		} else if (!tab && strcasecmp(sheet, form->sheet) != 0) {
			leave_sheet(in->files, &unread, found, sheet);
		}
	}
	leave_sheets(in, found, name, &unread, true);
}

static void add_form(struct folder_files *in, struct found_file *found, struct sheet_names *sheets)
{
	struct files *f = in->files;
	struct filled_form *form = sheets->form;

	form->name = found->name;
	form->book = found->whose->book;
	form->folder = found->whose->folder;
	form->folder_place = found->whose->folder_place;
	memcpy(form->sha256, sheets->sha256, sizeof(form->sha256));
	if (f->forms.n == f->forms.capacity)
		f->forms.items = arena_grow(f->reading->scratch, f->forms.items, f->forms.n, &f->forms.capacity,
					    sizeof(*f->forms.items));
	f->forms.items[f->forms.n++] = form;
	found->form = form;
}

/* Each sheet with the name of a table is that table; a lone sheet may also be the one that its file is named after. */
void files_sort_workbook(struct folder_files *in, struct found_file *found, const char *name, const char *stem)
{
	struct files *f = in->files;
	struct leftovers unread = { .n = 0 };
	struct sheet_names sheets;
	enum mapping_target target;

	if (!workbook_file_sheets(f->reading, found->path, &sheets)) {
		target = files_meant(f, name);
		if (target != MAPPING_TARGET_COUNT)
			f->missed[target] = true;
		files_add_broken(f, found->name, found->whose, sheets.fault, sheets.error);
		return;
	}
	if (sheets.form) {
		add_form(in, found, &sheets);
		sort_form(in, found, name, &sheets);
		return;
	}
	for (size_t i = 0; i < sheets.n; i++) {
		const char *sheet = sheets.items[i].name;
		bool lone = files_lone_sheet(&sheets) == &sheets.items[i];

		if (file_name_is_sheet(sheet, &found->target) || (lone && file_name_is_table(stem, &found->target)))
			files_add_table(f, found, sheet);
		else
			leave_sheet(f, &unread, found, sheet);
	}
	leave_sheets(in, found, name, &unread, unread.n < sheets.n);
}
