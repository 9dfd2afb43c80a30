namespace MailTui.Core.Rendering;

/// <summary>One row of a wrapped line.</summary>
/// <param name="Lead">What continuations repeat; empty on the first row.</param>
/// <param name="Start">Where the row's own text begins, in UTF-16 units.</param>
/// <param name="Length">How long it is; the spaces at a break belong to no row.</param>
/// <param name="IsTooWide">It is a single wide character that has no room: shown as <c>…</c>.</param>
internal readonly record struct LineRow(string Lead, int Start, int Length, bool IsTooWide);
