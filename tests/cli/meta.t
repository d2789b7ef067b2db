#!/usr/bin/perl
# meta.t - templates/meta/blocks.lua has every block and every field that a template can return, and no other; each with
# a sentence. (audits/lua/meta is made from the schemas: tests/unit/framework_notes_test.c.)
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename;
use Test::More;

chdir dirname(abs_path($0)) . "/../.." or die;

sub slurp {
	my ($path) = @_;
	open my $in, "<", $path or die "$path: $!";
	local $/;
	return scalar <$in>;
}

# ---- what the program reads: a name with "!" is required ----

my %read;
my $source = join "", map { slurp("src/report/bind_lua_$_.c") } qw(blocks table text);
while ($source =~ /^(?:static )?const struct lua_field (\w+)_fields\[\w*\] = \{\n(.*?)^\};/gms) {
	my ($record, @fields) = ($1, split /^\tFIELD\(/m, $2);
	for (grep { /\S/ } @fields) {
		my ($name) = /^"(\w+)"/ or die "a field of $record that is not read: $_";
		$read{$record}{$name} = /\bREQUIRED\b/ ? 1 : 0;
	}
}
# Fields that are read by themselves: as rows of a table of one.
while ($source =~ /^static const struct lua_field (\w+)_field = \{\n\t\.name = "(\w+)"/gm) {
	$read{ { cells => "row", share => "columns", series => "chart" }->{$1} // "?$1" }{$2} //= 0;
}
my ($types) = $source =~ /\btype_names\[\] = \{(.*?)\};/s;
my @types = $types =~ /"(\w+)"/g;
$read{$_}{type} = 1 for @types;
$read{row}{cells} = 1;
cmp_ok(scalar keys %read, ">", 18, "the records are where this test looks for them");
cmp_ok(scalar @types, ">", 10, "... and the types of block");

# ---- what the annotations say ----

my (%said, $class, @bare);
for (split /\n/, slurp("templates/meta/blocks.lua")) {
	$class = $1 if /^---\@class waymark\.(\w+)/;
	$said{$class} //= {} if /^---\@class/;
	next unless /^---\@field (\w+)(\??) (\S.*)$/;
	$said{$class}{$1} = $2 ? 0 : 1;
	push @bare, "$class.$1" unless $3 =~ / [A-Z0-9].*\.$/;
}
is_deeply([ sort keys %said ], [ sort keys %read ], "every record is annotated, and no other");
is_deeply($said{$_}, $read{$_}, "$_ has its fields, and no other") for sort keys %read;
is_deeply(\@bare, [], "each has a sentence");

# ---- that these comparisons can fail ----

cmp_ok(scalar keys %{ $read{chart} }, ">", 10, "a chart's fields are seen");
ok($read{table}{rows} && !$read{table}{caption}, "what is needed is told from what is not");

done_testing();
