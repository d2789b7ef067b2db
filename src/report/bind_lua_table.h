/* bind_lua_table.h - tables and charts as templates write them. Private to the binding. */
#ifndef WAYMARK_REPORT_BIND_LUA_TABLE_H
#define WAYMARK_REPORT_BIND_LUA_TABLE_H

#include "report/bind_lua_read.h"

enum { TABLE_FIELD_COUNT = 7, CHART_FIELD_COUNT = 17 };

extern const struct lua_field table_fields[TABLE_FIELD_COUNT], chart_fields[CHART_FIELD_COUNT];

void prepare_table(struct block *block);
void check_table(struct lua_reader *r, struct block *block);
void prepare_chart(struct block *block);
void check_chart(struct lua_reader *r, struct block *block);

#endif
