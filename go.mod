module whence

go 1.26
