/* folders.c - where templates are; see report.h. */
#include "report/report.h"

#include "base/file.h"

void report_folders(struct arena *arena, const char *data_folder, const struct framework *framework,
		    const char *folders[REPORT_FOLDERS])
{
	const char *all = file_join(arena, data_folder, "templates");

	folders[0] = framework->folder;
	folders[1] = file_join(arena, all, framework_kind_ids[framework->kind]);
	folders[2] = all;
}
