using System.Globalization;

namespace MailTui.CommandLine;

/// <summary>The message that <c>send</c> is given.</summary>
internal static class SubmittedInput
{
    /// <summary>Bytes; SES takes 40 MB. What never ends must not fill the memory.</summary>
    public const int Largest = 50_000_000;

    /// <exception cref="InputException">The file cannot be read.</exception>
    /// <exception cref="BadInputException">It is larger than any server takes.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(
        CommandContext context,
        string file,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var source = file == "-" ? context.Environment.OpenBinaryIn() : File.OpenRead(file);
            using var content = new MemoryStream();
            byte[] block = new byte[64 * 1024];
            while (await source.ReadAsync(block, cancellationToken) is var read and > 0)
            {
                content.Write(block, 0, read);
                if (content.Length > Largest)
                {
                    throw new BadInputException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"The message is larger than {Largest / 1_000_000} MB, which nobody takes."
                        )
                    );
                }
            }

            return content.GetBuffer().AsMemory(0, (int)content.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                file == "-"
                    ? $"Standard input cannot be read: {e.Message}"
                    : $"{file} cannot be read: {e.Message} A recipient is an address, with an @.",
                e
            );
        }
    }
}
