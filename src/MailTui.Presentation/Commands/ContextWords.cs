using System.Numerics;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Commands;

/// <summary>Contexts in words, as configuration, help and reasons name them.</summary>
public static class ContextWords
{
    /// <summary>Every single context, in the order of the documentation.</summary>
    public static IReadOnlyList<CommandContexts> All { get; } =
    [
        CommandContexts.List,
        CommandContexts.Reader,
        CommandContexts.Sidebar,
        CommandContexts.Compose,
        CommandContexts.Review,
        CommandContexts.Links,
        CommandContexts.Parts,
        CommandContexts.Output,
        CommandContexts.Checkup,
        CommandContexts.Help,
        CommandContexts.Palette,
        CommandContexts.Setup,
        CommandContexts.Answer,
    ];

    /// <summary>The contexts that are in a set, one by one.</summary>
    public static IEnumerable<CommandContexts> Each(this CommandContexts contexts) =>
        All.Where(context => (contexts & context) != 0);

    /// <summary>The word for a single context in configuration: <c>list</c>.</summary>
    public static string NameOf(CommandContexts context) => context.ToString().ToLowerInvariant();

    /// <summary>The context of a word; null for a word that is none.</summary>
    public static CommandContexts? Parse(string word)
    {
        foreach (CommandContexts context in All)
            if (NameOf(context).Equals(word, StringComparison.OrdinalIgnoreCase))
                return context;
        return null;
    }

    /// <summary>Where that is, for a sentence in the language of the user: <c>in the list</c>.</summary>
    public static string PlaceOf(CommandContexts context) =>
        Words.Of(
            context switch
            {
                CommandContexts.List => "in the list",
                CommandContexts.Reader => "in a message",
                CommandContexts.Sidebar => "in the sidebar",
                CommandContexts.Compose => "while writing",
                CommandContexts.Review => "before sending",
                CommandContexts.Links => "among the links",
                CommandContexts.Parts => "among the parts",
                CommandContexts.Output => "in a text",
                CommandContexts.Checkup => "in what the doctor found",
                CommandContexts.Help => "in help",
                CommandContexts.Palette => "in the palette",
                CommandContexts.Setup => "in the wizard",
                CommandContexts.Answer => "while answering",
                _ => "here",
            }
        );

    /// <summary>Where a command works, as a sentence.</summary>
    internal static string WhyNotHere(CommandContexts contexts) =>
        BitOperations.PopCount((uint)contexts) > 3
            ? Words.Of("Not possible here.")
            : Words.Of($"This works {string.Join(", ", contexts.Each().Select(PlaceOf))}.");
}
