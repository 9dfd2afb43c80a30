namespace MailTui.Tests.Screens;

/// <summary>One screen at a time: the toolkit keeps settings for the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ScreenCollection
{
    public const string Name = "Screens";
}
