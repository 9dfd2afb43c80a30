namespace MailTui.Core.Compose;

internal static class DraftReviewer
{
    public static DraftReview Review(Draft draft, ReviewFacts facts) => new();
}

internal static class ResentMessage
{
    public static OutgoingMessage Build(Draft d, ReadOnlyMemory<byte> c, DateTimeOffset now) =>
        throw new NotSupportedException();
}

internal static class ReplyBuilder
{
    public static Reply Build(ReplySource s, DraftKind k, ReplyOptions o, DateTimeOffset now) =>
        throw new NotSupportedException();
}

public static class DraftSignature
{
    public static string Replace(string body, string before, string after) => body;
}

public sealed class TemplateFolder(string folder)
{
    public string Folder => folder;

    public IReadOnlyList<string> Names() => [];

    public Template Read(string name, Draft draft, DateTimeOffset now) => throw new NotSupportedException();
}
