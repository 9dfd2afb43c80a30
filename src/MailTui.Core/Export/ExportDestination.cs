namespace MailTui.Core.Export;

/// <summary>Where an export goes.</summary>
/// <param name="Path">A file or a folder; it is created in a folder that exists. An mbox in a folder is called <paramref name="Name"/>.</param>
/// <param name="Format">What is written.</param>
/// <param name="Name">What is exported, in words: the query.</param>
public sealed record ExportDestination(string Path, ExportFormat Format, string Name);
