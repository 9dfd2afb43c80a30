using MailTui.Core.Index;

namespace MailTui.Presentation.Sidebar;

/// <summary>A line of the sidebar.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Query">What it leads to; null: a heading.</param>
/// <param name="Counts">What is there; null: not said.</param>
/// <param name="Search">The name of the saved search that it is; null: it is none.</param>
public sealed record SidebarEntry(string Title, MessageListQuery? Query, MessageCounts? Counts, string? Search = null);
