Console.WriteLine("mailtui");
