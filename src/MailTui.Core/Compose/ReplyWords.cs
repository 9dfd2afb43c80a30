namespace MailTui.Core.Compose;

/// <summary>
/// The words that a reply or a forward puts into the text, in the language of who writes. Templates: <c>{date}</c>,
/// <c>{time}</c>, <c>{name}</c> (the name, else the address) and <c>{address}</c> are filled in.
/// </summary>
public sealed record ReplyWords
{
    public static ReplyWords English { get; } = new();

    public static ReplyWords Korean { get; } =
        new()
        {
            Attribution = "{date} {time}, {name} 님이 작성:",
            AttributionWithoutDate = "{name} 님이 작성:",
            ForwardHeading = "---------- 전달된 메시지 ----------",
            From = "보낸 사람",
            Date = "날짜",
            Subject = "제목",
            To = "받는 사람",
            Cc = "참조",
        };

    /// <summary>True for the line above what is forwarded, in any language that we write it in.</summary>
    internal static bool IsForwardHeading(string line) =>
        line == English.ForwardHeading || line == Korean.ForwardHeading;

    /// <summary>Above what is quoted.</summary>
    public string Attribution { get; init; } = "On {date} {time}, {name} wrote:";

    /// <summary>The same of a message that has no date.</summary>
    public string AttributionWithoutDate { get; init; } = "{name} wrote:";

    /// <summary>Above what is forwarded.</summary>
    public string ForwardHeading { get; init; } = "---------- Forwarded message ----------";

    public string From { get; init; } = "From";

    public string Date { get; init; } = "Date";

    public string Subject { get; init; } = "Subject";

    public string To { get; init; } = "To";

    public string Cc { get; init; } = "Cc";
}
