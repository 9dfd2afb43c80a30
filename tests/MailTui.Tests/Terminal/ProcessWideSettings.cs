namespace MailTui.Tests.Terminal;

/// <summary>Terminal.Gui's settings are static: tests that change them run alone.</summary>
[CollectionDefinition(nameof(ProcessWideSettings), DisableParallelization = true)]
public sealed class ProcessWideSettings;
